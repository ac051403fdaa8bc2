import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseArticleEntry } from '../../schema/parse-entry.ts';
import { readNewByline, readNewDate, readNewHeadline } from './read-facts.ts';
import { writeNewEntry } from './write-new-entry.ts';

describe('what is typed', () => {
  test.each([
    ['2020-09-04', '2020-09-04', '2020-09-04'],
    [' 4 September 2020 ', '2020-09-04', '2020-09-04'],
    ['Sept. 4, 2020 18:30', '2020-09-04T18:30:00+05:30', '2020-09-04'],
  ])('as a date, %j, is %s', (text, value, day) => {
    expect(readNewDate(text, 'Asia/Kolkata')).toEqual({ value: { value, day } });
  });

  test.each([
    ['03/04/2020', /“03\/04\/2020”\. Expected the month as a word/],
    ['30 February 2020', /does not exist: “30 February 2020”\. Expected/],
    ['', /Expected a date/],
  ])('as a date, %j, is refused with what to type', (text, expected) => {
    expect(readNewDate(text, 'UTC').refusal).toMatch(expected);
    expect(readNewDate(text, 'UTC').refusal).not.toContain('--');
  });

  test('as a headline is kept but for blanks around it', () => {
    expect(readNewHeadline('  No: “way”  out ')).toEqual({ value: 'No: “way”  out' });
    expect(readNewHeadline(' … ').refusal).toMatch(/needs a headline/);
  });

  test('as names is parted at semicolons', () => {
    expect(readNewByline(' Asha Rao; Jon Dee, Jr ;; ')).toEqual(['Asha Rao', 'Jon Dee, Jr']);
    expect(readNewByline('')).toEqual([]);
  });
});

describe('a new entry', () => {
  let contentDir: string;
  beforeEach(() => (contentDir = mkdtempSync(join(tmpdir(), 'dateline new '))));
  afterEach(() => rmSync(contentDir, { recursive: true }));

  const begin = (headline: string, more: { byline?: string[]; transliterate?: boolean } = {}): string =>
    writeNewEntry(contentDir, {
      date: { value: '2020-09-04', day: '2020-09-04' },
      headline,
      byline: [],
      transliterate: false,
      ...more,
    });

  test('is well formed but for its text, without which every check refuses it', () => {
    const file = begin('“No: toll”', { byline: ['Asha Rao'] });
    expect(file).toBe('articles/2020/09/04/no-toll.md');
    const text = readFileSync(join(contentDir, file), 'utf8');
    expect(text).toBe("---\nheadline: '“No: toll”'\ndate: 2020-09-04\nbyline:\n  - Asha Rao\n---\n\n");
    const check = (body: string) =>
      parseArticleEntry(Buffer.from(text + body), file).problems.map(({ rule }) => rule);
    expect(check('')).toEqual(['empty-body']);
    expect(check('The bridge opened.\n')).toEqual([]);
  });

  test('goes beside one of the same name, and never over it', () => {
    expect([begin('Bridge'), begin('bridge!'), begin('Bridge')].map((file) => file.slice(20))).toEqual([
      'bridge.md',
      'bridge-2.md',
      'bridge-3.md',
    ]);
  });

  test('has its name in the headline’s script, or in Latin letters where the archive wants that', () => {
    expect(begin('नया पुल')).toBe('articles/2020/09/04/नया-पुल.md');
    expect(begin('नया पुल', { transliterate: true })).toMatch(/^articles\/2020\/09\/04\/[a-z-]+\.md$/);
  });
});
