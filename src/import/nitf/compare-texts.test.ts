import { describe, expect, it } from 'vitest';
import { textToBody } from '../paragraphs.ts';
import { bodyText, countWords, isSameText, lettersOf, readOpening } from './compare-texts.ts';

describe('comparing texts', () => {
  it('takes two renderings of a text for the same, whatever their dashes, quotation marks and blanks', () => {
    expect(isSameText('– Broen er åpen, sier “Kari”.', '"Broen er åpen", sier Kari')).toBe(true);
    expect(isSameText('پل باز شد', 'پل  باز شد!')).toBe(true);
    expect(isSameText('The bridge is open', 'The bridge is closed')).toBe(false);
  });

  it('takes nothing for the same as nothing', () => {
    expect(isSameText('', '—')).toBe(false);
  });

  it('keeps the marks that make up letters in Indian scripts', () => {
    expect(lettersOf('पुल खुला।')).toBe('पुलखुला');
  });

  it('finds an opening that is cut off in a word, behind the name of a desk', () => {
    const body = textToBody(
      'Domestic TT\n\nThe harbour bridge, which is 412 metres long, opened on Friday. No toll!',
    );
    const opens = readOpening(body);
    expect(opens('The harbour bridge, which is 412 metres long, opened on Friday. No to')).toBe(true);
    expect(opens('The harbour bridge, which is 412 metres long, opened on Sunday. No to')).toBe(false);
    expect(opens('Domestic (TT)')).toBe(true);
    expect(opens('No toll')).toBe(false);
  });

  it('tells how many words another text does not have', () => {
    expect(countWords('four three, two: one')('one two three four')).toBe(0);
    expect(countWords('one two')('one two three four')).toBe(0.5);
    expect(countWords('one')('one one')).toBe(0.5);
    expect(countWords('one')('')).toBe(0);
  });

  it('finds the text of a Chinese rendering in another, which has no words to count', () => {
    expect(countWords('昨天，大桥通车')('大桥通车。')).toBe(0);
  });

  it('parts the blocks of a body by line breaks', () => {
    expect(bodyText(textToBody('One.\n\nTwo.'))).toBe('One.\nTwo.');
  });
});
