import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, openingOf, toPlainText } from './to-plain-text.ts';

describe('toPlainText', () => {
  it('gives the blocks as they stand on the page and the paragraphs apart', () => {
    const body =
      '# Head\n\nOne *two*[^1]\\\nthree <X> &amp; `four`\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Note.\n\nLast ![alt](a.png)';
    expect(toPlainText(body)).toEqual({
      text: 'Head\n\nOne two\nthree <X> & four\n\nitem\n\na\tb\n\nc\td\n\nLast \n\nNote.',
      paragraphs: ['One two\nthree <X> & four', 'item', 'Last '],
    });
  });

  it('gives nothing for nothing', () => {
    expect(toPlainText('\n')).toEqual({ text: '', paragraphs: [] });
  });
});

describe('countWords', () => {
  it.each([
    ['en', 'India’s time-tested AK-203, 5 % up.', 7],
    ['hi', 'भारत और रूस', 3],
    ['ar', 'قال الوزير اليوم', 3],
    ['zh', '中国和俄罗斯', 3],
    ['en', '— … “”', 0],
  ])('counts the words of %s by its own rules: %j', (language, text, count) => {
    expect(countWords(text, language)).toBe(count);
  });

  it('counts as the rules do where it does not ask them', () => {
    const sign = fc.constantFrom(...Array.from('aBz09 \n\'’‘.,;-"“”–—…/$%&()<^`~@+=!?:_é'));
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 12 }),
        fc.constantFrom('en', 'de', 'sv', 'el', 'hi', 'zh'),
        (signs, language) => {
          const text = signs.join('');
          const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
          expect(countWords(text, language)).toBe(segments.filter(({ isWordLike }) => isWordLike).length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('openingOf', () => {
  it('leaves out the dateline and puts paragraphs on one line', () => {
    expect(openingOf(['LONDON, March 3 (Wire) - Boats\ncame in.', 'More.'], 'LONDON')).toBe(
      'Boats came in. More.',
    );
    expect(openingOf(['LONDON: Boats'], undefined)).toBe('LONDON: Boats');
    expect(openingOf([], 'LONDON')).toBe('');
  });

  it.each(['Friday, January 4, 2019\u00a0', '4. Januar 2019', '4 September 2020'])(
    'passes over a first paragraph that is nothing but the day: %s',
    (line) => {
      expect(openingOf([line, 'Boats came in.'], undefined)).toBe('Boats came in.');
      expect(openingOf([line], undefined)).toBe(line.trim());
    },
  );

  it('ends after a whole sentence when one ends late enough', () => {
    expect(
      openingOf(['The boats came in very late. The harbour master was not amused at all.'], undefined, 50),
    ).toBe('The boats came in very late.');
  });

  it('does not take an abbreviation for the end of a sentence', () => {
    expect(
      openingOf(['Singh and his counterpart Gen. Sergey Shoigu discussed projects.'], undefined, 40),
    ).toBe('Singh and his counterpart Gen. Sergey…');
  });

  it('else ends after a whole word with an ellipsis, within the limit', () => {
    const words = 'word, '.repeat(60).trim();
    const opening = openingOf([words], undefined);
    expect(opening).toMatch(/^(word, )+word…$/);
    expect(opening.length).toBeLessThanOrEqual(200);
    expect(openingOf(['x'.repeat(300)], undefined)).toBe(`${'x'.repeat(199)}…`);
    expect(openingOf(['👨‍👩‍👧'.repeat(60)], undefined)).toMatch(/^(👨‍👩‍👧)+…$/u);
    expect(openingOf(['他说了。'.repeat(80)], undefined)).toMatch(/^(他说了。)+$/);
  });
});
