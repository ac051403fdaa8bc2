import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Answer, Question } from '../import/suggest/review-session.ts';
import { reviewPrompts } from './review-prompts.ts';

const QUESTION: Question = {
  item: { field: 'people', value: 'Jonas Weir' },
  context: { before: 'HALE: ', found: 'Jonas Weir', after: ' opened the \u001b[2Jbridge.' },
  number: 2,
  of: 3,
};

/** A terminal at which keys are pressed one after the other, once something is asked. */
function terminal(keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  let shown = '';
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        shown += chunk.toString();
        done();
      },
    }),
    { isTTY: true, columns: 100, rows: 40 },
  );
  const press = async (): Promise<void> => {
    for (const key of keys) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      input.write(key);
    }
  };
  return { input, output, press, shown: () => stripVTControlCharacters(shown), raw: () => shown };
}

async function answer(
  question: Question,
  ...keys: string[]
): Promise<{ answer: Answer; shown: string; raw: string }> {
  const { press, shown, raw, ...streams } = terminal(keys);
  const asked = reviewPrompts(streams).ask(question);
  await press();
  return { answer: await asked, shown: shown(), raw: raw() };
}

describe('the question about a suggestion', () => {
  test('shows it in its context, without what would steer the terminal', async () => {
    const { shown, raw } = await answer(QUESTION, 'a');
    expect(shown).toContain('2/3  Person: Jonas Weir');
    expect(shown).toContain('HALE: Jonas Weir opened the');
    expect(raw).not.toContain('\u001b[2Jbridge');
  });

  test.each([
    ['a', { kind: 'accept', value: 'Jonas Weir' }],
    ['\r', { kind: 'accept', value: 'Jonas Weir' }],
    ['r', { kind: 'reject' }],
    ['A', { kind: 'accept-all' }],
    ['R', { kind: 'reject-all' }],
    ['s', { kind: 'skip' }],
    ['q', { kind: 'quit' }],
    ['\u0003', { kind: 'quit' }],
  ] as const)('is answered by %j', async (key, expected) => {
    expect((await answer(QUESTION, key)).answer).toEqual(expected);
  });

  test('takes no notice of other keys', async () => {
    expect((await answer(QUESTION, 'x', '7', 'r')).answer).toEqual({ kind: 'reject' });
  });

  test('lets the value be put right', async () => {
    expect((await answer(QUESTION, 'e', '\u007f', 'd', '\r')).answer).toEqual({
      kind: 'accept',
      value: 'Jonas Weid',
    });
  });

  test('is asked again when the edit is given up', async () => {
    expect((await answer(QUESTION, 'e', '\u0003', 'r')).answer).toEqual({ kind: 'reject' });
  });

  test('refuses a language that there is not, and names the ones that there are', async () => {
    const question: Question = { item: { field: 'language', value: 'hi' }, number: 1, of: 1 };
    const { answer: given, shown } = await answer(question, 'e', 'x', '\r', '\u007f', '\r');
    expect(shown).toContain('Language: hi (Hindi)');
    expect(shown).toContain('Expected a language tag');
    expect(given).toEqual({ kind: 'accept', value: 'hi' });
  });
});

test('an entry is shown with headline, date, place, opening and file', () => {
  const { shown, press: _press, raw: _raw, ...streams } = terminal([]);
  reviewPrompts(streams).show({
    file: 'articles/2020/09/04/one.md',
    headline: 'Bridge opens',
    date: '2020-09-04',
    dateline: 'HALE',
    opening: 'The bridge opened.',
    count: 2,
    number: 3,
    of: 7,
  });
  for (const part of ['Entry 3 of 7', 'Bridge opens', '2020-09-04 · HALE', 'The bridge opened.', 'one.md']) {
    expect(shown()).toContain(part);
  }
});
