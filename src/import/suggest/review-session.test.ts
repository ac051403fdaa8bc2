import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RejectedSuggestions } from './rejected-suggestions.ts';
import {
  hasSuggestions,
  reviewEntries,
  type Answer,
  type EntryView,
  type Question,
  type ReviewCounts,
} from './review-session.ts';

const entry = (suggested: string): string =>
  `---\nheadline: Bridge opens\ndate: 2020-09-04\ndateline: HALE\n${suggested}---\n\nHALE: Jonas Weir of Nordic Bridge Co opened the bridge.\n`;
const TWO = 'suggested:\n  people:\n    - Jonas Weir\n  organizations:\n    - Nordic Bridge Co\n';
const ONE_FILE = 'articles/2020/09/04/one.md';
const TWO_FILE = 'articles/2020/09/04/two.md';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'dateline review '));
  for (const file of [ONE_FILE, TWO_FILE]) {
    mkdirSync(dirname(join(contentDir, file)), { recursive: true });
    write(file, entry(TWO));
  }
});
afterEach(() => rmSync(contentDir, { recursive: true }));

const write = (file: string, text: string): void => writeFileSync(join(contentDir, file), text);
const read = (file: string): string => readFileSync(join(contentDir, file), 'utf8');
const accept = (value: string): Answer => ({ kind: 'accept', value });

interface Played extends ReviewCounts {
  shown: EntryView[];
  asked: Question[];
  told: string[];
}

/** A session in which the person answers as written down; an answer may do something first. */
async function play(answers: (Answer | (() => Answer))[], files = [ONE_FILE, TWO_FILE]): Promise<Played> {
  const shown: EntryView[] = [];
  const asked: Question[] = [];
  const told: string[] = [];
  const left = [...answers];
  const counts = await reviewEntries({
    contentDir,
    files,
    language: 'en',
    rejections: new RejectedSuggestions(join(contentDir, 'rejected.txt')),
    reviewer: {
      show: (view) => shown.push(view),
      ask: async (question) => {
        asked.push(question);
        const next = left.shift() ?? { kind: 'quit' };
        return typeof next === 'function' ? next() : next;
      },
      tell: (message) => told.push(message),
    },
  });
  return { ...counts, shown, asked, told };
}

describe('a review', () => {
  test('shows each entry, and each suggestion where the text has it', async () => {
    const { shown, asked } = await play([]);
    expect(shown).toEqual([
      {
        file: ONE_FILE,
        headline: 'Bridge opens',
        date: '2020-09-04',
        dateline: 'HALE',
        opening: 'Jonas Weir of Nordic Bridge Co opened the bridge.',
        count: 2,
        number: 1,
        of: 2,
      },
    ]);
    expect(asked).toMatchObject([
      {
        item: { field: 'people', value: 'Jonas Weir' },
        context: { before: 'HALE: ', found: 'Jonas Weir' },
        number: 1,
        of: 2,
      },
    ]);
  });

  test('writes every answer at once, so that quitting loses none', async () => {
    const counts = await play([
      accept('Jonas A. Weir'),
      () => {
        expect(read(ONE_FILE)).toContain('people:\n  - Jonas A. Weir\nsuggested:\n  organizations:\n');
        return { kind: 'quit' };
      },
    ]);
    expect(read(TWO_FILE)).toBe(entry(TWO));
    expect(counts).toMatchObject({ entries: 1, accepted: 1, rejected: 0, left: 2 });
    expect(readdirSync(dirname(join(contentDir, ONE_FILE)))).toEqual(['one.md', 'two.md']);
  });

  test('accepts and rejects all that is left of an entry', async () => {
    const counts = await play([{ kind: 'reject' }, { kind: 'accept-all' }, { kind: 'reject-all' }]);
    expect(read(ONE_FILE)).toBe(entry('organizations:\n  - Nordic Bridge Co\n'));
    expect(read(TWO_FILE)).toBe(entry(''));
    expect(counts).toMatchObject({ entries: 2, accepted: 1, rejected: 3, left: 0 });
    const rejections = new RejectedSuggestions(join(contentDir, 'rejected.txt'));
    expect(rejections.has(TWO_FILE, 'organizations', 'Nordic Bridge Co')).toBe(true);
    expect(rejections.has(ONE_FILE, 'organizations', 'Nordic Bridge Co')).toBe(false);
  });

  test('skips an entry and goes on with the next', async () => {
    const counts = await play([{ kind: 'skip' }, { kind: 'accept-all' }]);
    expect(read(ONE_FILE)).toBe(entry(TWO));
    expect(counts).toMatchObject({ entries: 1, accepted: 2, left: 1 });
  });

  test('keeps what somebody else writes into the file meanwhile', async () => {
    await play([
      () => {
        write(ONE_FILE, entry(`topics:\n  - Bridges\n${TWO}`).replace('opened the', 'closed the'));
        return accept('Jonas Weir');
      },
    ]);
    expect(read(ONE_FILE)).toContain('topics:\n  - Bridges\npeople:\n  - Jonas Weir\nsuggested:');
    expect(read(ONE_FILE)).toContain('closed the bridge');
  });

  test('passes over entries that are broken or gone, and says so', async () => {
    write(ONE_FILE, 'no entry at all');
    const { told, counts } = await play(
      [{ kind: 'accept-all' }],
      [ONE_FILE, TWO_FILE, 'articles/2020/09/04/three.md'],
    ).then(({ told: messages, ...rest }) => ({ told: messages, counts: rest }));
    expect(told).toEqual([
      expect.stringMatching(/^articles\/2020\/09\/04\/one\.md has mistakes .* npm run check/),
      expect.stringMatching(/^articles\/2020\/09\/04\/three\.md is not there/),
    ]);
    expect(counts).toMatchObject({ accepted: 2, left: 2 });
  });
});

test.each([
  [entry(TWO), true],
  [entry(''), false],
  [entry('suggested: {}\n'), false],
  [`${entry('')}suggested: nothing\n`, false],
  [entry('suggested:\n  peple:\n    - A\n'), true],
])('an entry number %# is worth a look or not', (text, expected) => {
  expect(hasSuggestions(Buffer.from(text), ONE_FILE)).toBe(expected);
});
