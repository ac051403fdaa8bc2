import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ArticleInput } from '../schema/article.ts';
import { parseArticleEntry } from '../schema/parse-entry.ts';
import { writeFrontMatter } from './write-front-matter.ts';

const read = (fields: ArticleInput): unknown =>
  parse(writeFrontMatter(fields).replace(/^---\n|---\n$/g, ''), { version: '1.2', schema: 'core' });

describe('writeFrontMatter', () => {
  it('writes ordinary values without quotation marks, in the order of the content model', () => {
    const text = writeFrontMatter({
      date: '2020-09-04',
      headline: 'Bridge opens, “at last”',
      topics: ['Bridges', '5G'],
      byline: [],
      provenance: { file: 'a.txt', sha256: 'a'.repeat(64), imported: '2026-01-02' },
    });
    expect(text).toBe(
      `---\nheadline: Bridge opens, “at last”\ndate: 2020-09-04\ntopics:\n  - Bridges\n  - '5G'\nprovenance:\n  file: a.txt\n  sha256: ${'a'.repeat(64)}\n  imported: 2026-01-02\n---\n`,
    );
  });

  it.each([
    'no',
    'Yes',
    'null',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '- a',
    '? a',
    '1',
    '1e3',
    '2020-09-04',
    '',
    ' a',
    'a ',
    'it’s',
    "it's",
    '"x"',
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '@a',
    '`a',
    '%a',
    'a\nb',
    '\u202ea',
    'a\u00a0b',
    '\ufeff',
    '~',
    'a\\b',
    '😀',
    'हिन्दी',
    'مرحبا',
  ])('writes %j so that it is read back', (text) => {
    expect(read({ headline: text, date: '2020-09-04', topics: [text] })).toEqual({
      headline: text,
      date: '2020-09-04',
      topics: [text],
    });
  });

  it('writes any text so that a YAML library reads it back', () => {
    // The cleaner has removed what cannot be in a file.
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc
          .array(fc.constantFrom(...' :#-?,[]{}&*!|>%@`\'"~\\\n\tab1.=<'.split('')), { minLength: 1 })
          .map((all) => all.join('')),
      )
      .filter((one) => !/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(one));
    fc.assert(
      fc.property(text, fc.array(text), (one, list) => {
        const fields = {
          headline: one,
          date: '2020-09-04',
          corrections: [{ date: '2020-09-05', text: one }],
          provenance: { file: one, sha256: 'x', imported: '2026-01-02' },
          ...(list.length > 0 && { people: list }),
        };
        expect(read(fields)).toEqual(fields);
      }),
      { numRuns: 500 },
    );
  });

  it('writes an entry that the schema accepts', () => {
    const text = writeFrontMatter({
      headline: 'no: yes',
      suppliedHeadline: true,
      date: '2020-09-04T18:30:00+05:30',
    });
    const { entry, problems } = parseArticleEntry(
      new TextEncoder().encode(`${text}\nText.\n`),
      'articles/2020/09/04/a.md',
    );
    expect(problems).toEqual([]);
    expect(entry?.fields).toMatchObject({
      headline: 'no: yes',
      suppliedHeadline: true,
      date: '2020-09-04T18:30:00+05:30',
    });
  });
});
