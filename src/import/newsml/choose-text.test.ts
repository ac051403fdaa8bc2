import { describe, expect, it } from 'vitest';
import { bodyText } from '../nitf/compare-texts.ts';
import { chooseText, type TextPart } from './choose-text.ts';

const html = (text: string, role = 'html'): TextPart => ({
  role,
  line: 3,
  content: { kind: 'html', html: text },
});
const plain = (text: string, role = 'text'): TextPart => ({ role, line: 5, content: { kind: 'text', text } });

const LONG =
  'The bridge over the harbour opened on Friday after nine years of work and two ministers of transport.';

describe('chooseText', () => {
  it('takes the rendering with most structure, and says nothing of another of the same text', () => {
    const { body, warnings } = chooseText([
      plain(`${LONG} “No toll.”`),
      html(`<p>${LONG}</p><p>"No toll."</p>`),
    ]);
    expect(body.children).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  it('tells of a second text that has words of its own', () => {
    const { body, warnings } = chooseText([
      html(`<p>${LONG}</p>`),
      plain('The toll stays, says the board.', 'sidebar'),
    ]);
    expect(bodyText(body)).toBe(LONG);
    expect(warnings).toMatchObject([{ rule: 'other-text-left-out', line: 5, found: 'sidebar' }]);
  });

  it('passes over renderings without a word', () => {
    const { body } = chooseText([html('<p> </p>'), plain(LONG)]);
    expect(bodyText(body)).toBe(LONG);
  });

  it('makes no text of a vocabulary that it cannot read', () => {
    const { body } = chooseText([{ role: 'sportsml', content: { kind: 'unknown', text: LONG } }]);
    expect(body.children).toEqual([]);
  });

  it('lets a vocabulary that it cannot read have some codes more', () => {
    const content = { kind: 'unknown' as const, text: `20200904 ALL 1:00 ${LONG}` };
    expect(chooseText([html(`<p>${LONG}</p>`), { role: 'xml', content }]).warnings).toEqual([]);
  });
});
