import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticleEntry, type ArticleEntry } from '../schema/parse-entry.ts';
import { editEntry } from './edit-entry.ts';

const ENTRY = `---
# Catalogued by hand.
headline: 'Harbour bridge opens'   # as printed
date: 2020-09-04
people:
  # The minister first.
  - "Asha Rao"
  - Jon Dee   # spelt so
# Not checked yet:
places: [Port City, 'Elswick']
provenance:
  file: courier.csv
  sha256: ${'ab'.repeat(32)}
  imported: 2026-01-02
---

The bridge   is open.
`;

/** The entry as the archive reads it; fails when it has any problem. */
function parse(text: string): ArticleEntry {
  const { entry, problems } = parseArticleEntry(
    new TextEncoder().encode(text),
    'articles/2020/09/04/bridge.md',
  );
  expect(problems).toEqual([]);
  return entry as ArticleEntry;
}

/** Lines that only one of two texts has. */
const differing = (one: string, other: string): string[] => {
  const lines = other.split('\n');
  return one.split('\n').filter((line) => !lines.includes(line));
};

describe('an edited entry', () => {
  test('is the same, byte for byte, when nothing changes', () => {
    expect(editEntry(ENTRY, {})).toBe(ENTRY);
    expect(editEntry(ENTRY, { summary: undefined })).toBe(ENTRY);
    const { headline, people } = parse(ENTRY).fields;
    expect(parse(editEntry(ENTRY, { headline, people })).fields).toEqual(parse(ENTRY).fields);
  });

  test('has a new value in the line of its field and is otherwise untouched', () => {
    const edited = editEntry(ENTRY, { headline: 'Bridge opens' });
    expect(differing(edited, ENTRY)).toEqual(['headline: Bridge opens # as printed']);
    expect(differing(ENTRY, edited)).toEqual(["headline: 'Harbour bridge opens'   # as printed"]);
  });

  test('keeps the comments and quotes of the names that stay in a list', () => {
    const edited = editEntry(ENTRY, {
      people: ['Asha Rao', 'Jon Dee', 'Meera Iyer'],
      places: ['Elswick', 'Hale'],
    });
    expect(edited).toContain(
      'people:\n  # The minister first.\n  - "Asha Rao"\n  - Jon Dee # spelt so\n  - Meera Iyer\n# Not checked yet:\n' +
        "places: ['Elswick', Hale]\n",
    );
  });

  test('changes inside a group', () => {
    const edited = editEntry(ENTRY, {
      suggested: { people: ['Jonas Weir'], places: ['Hale'] },
    });
    expect(edited).toContain('suggested:\n  people:\n    - Jonas Weir\n  places:\n    - Hale\n---\n');
    const again = editEntry(edited, { suggested: { places: ['Hale'] } });
    expect(again).toContain('suggested:\n  places:\n    - Hale\n---\n');
    expect(editEntry(again, { suggested: undefined })).toBe(ENTRY);
  });

  test('gets a new field where it stands in the schema', () => {
    const edited = editEntry(ENTRY, {
      language: 'en-GB',
      organizations: ['Harbour Board'],
      dateline: 'PORT CITY',
    });
    expect(Object.keys(parse(edited).lines).filter((name) => !name.includes('.'))).toEqual([
      'headline',
      'date',
      'dateline',
      'language',
      'people',
      'places',
      'organizations',
      'provenance',
    ]);
    expect(differing(ENTRY, edited)).toEqual([]);
  });

  test('loses a field with the comments inside it, and no other line', () => {
    const edited = editEntry(ENTRY, { people: undefined });
    expect(parse(edited).fields.people).toEqual([]);
    expect(differing(ENTRY, edited)).toEqual([
      'people:',
      '  # The minister first.',
      '  - "Asha Rao"',
      '  - Jon Dee   # spelt so',
    ]);
  });

  test('gets another text', () => {
    expect(editEntry(ENTRY, {}, '\nClosed again.\n')).toBe(
      ENTRY.replace('The bridge   is open.', 'Closed again.'),
    );
    expect(editEntry('---\nheadline: A\n---', {}, '\nText.\n')).toBe('---\nheadline: A\n---\n\nText.\n');
  });

  test('keeps a byte-order mark and Windows line ends', () => {
    const windows = `\ufeff${ENTRY.replaceAll('\n', '\r\n')}`;
    const changes = { headline: 'Bridge opens', people: ['Asha Rao', 'Meera Iyer'], language: 'en' };
    const edited = editEntry(windows, changes, '\nClosed\nagain.\n');
    expect(edited).toBe(`\ufeff${editEntry(ENTRY, changes, '\nClosed\nagain.\n').replaceAll('\n', '\r\n')}`);
    expect(parse(edited).body).toBe('\nClosed\nagain.\n');
  });

  test.each([
    ['lists at the margin', 'people:\n- A\n', 'people:\n- A\n- C\n'],
    ['brackets with blanks', 'people: [ A ]\n', 'people: [ A, C ]\n'],
    ['brackets without', 'people: [A]\n', 'people: [A, C]\n'],
    [
      'fields that are all indented',
      '  headline: H\n  people:\n    - A\n',
      '  headline: H\n  people:\n    - A\n    - C\n',
    ],
    ['a field without a value', 'people:\nheadline: H\n', 'people:\n  - A\n  - C\nheadline: H\n'],
    [
      'a field in another that is a group',
      'provenance:\n  people: [A]\n',
      'people:\n  - A\n  - C\nprovenance:\n  people: [A]\n',
    ],
    ['a comment in the place of a value', 'people: # none yet\n', 'people:\n  - A\n  - C\n  # none yet\n'],
    ['fields in braces', '{ headline: H, people: [A] }\n', '{headline: H, people: [A, C]}\n'],
  ])('keeps to the style of %s', (_what, yaml, expected) => {
    expect(editEntry(`---\n${yaml}---\nText.\n`, { people: ['A', 'C'] })).toBe(
      `---\n${expected}---\nText.\n`,
    );
  });

  test('with no field at all gets its first', () => {
    const edited = editEntry('---\n---\nText.\n', { headline: 'H', date: '2020-09-04' });
    expect(edited).toBe('---\nheadline: H\ndate: 2020-09-04\n---\nText.\n');
    expect(editEntry('---\n# Nothing yet.\n---\nText.\n', { headline: 'H' })).toContain(
      '# Nothing yet.\nheadline: H\n',
    );
  });

  test.each(['Text.', '---\nheadline: A\nText.', '---\n- a\n---\n', '---\nheadline: "A\n---\n'])(
    'is refused when there is nothing to edit: %j',
    (text) => {
      expect(() => editEntry(text, { headline: 'B' })).toThrow(RangeError);
    },
  );
});

describe('whatever the values', () => {
  const odd = fc.constantFrom(
    ': ',
    '#',
    ' #',
    '- ',
    '"',
    "'",
    '\\',
    '---',
    '| ',
    '> ',
    '{',
    '[',
    ']',
    ',',
    '&a',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '\u00a0',
    '😀',
    'é',
    '한',
    ' ',
    '  ',
    '\t',
    '?',
    '~',
  );
  const printable = fc.string({ unit: 'grapheme', maxLength: 30 });
  const piece = fc.oneof(
    odd,
    printable,
    fc.constantFrom('no', 'yes', 'null', '2020-09-04', '12', '0x1f', '1e3', '=', '<<'),
  );
  const clean = (text: string): string =>
    text.replace(/\p{Cc}|\p{Cs}|[\u0085\u2028\u2029\ufffe\uffff\ufffd]/gu, '');
  const line = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((parts) => clean(parts.join('')))
    .filter((text) => text.trim() !== '');
  const long = fc.tuple(line, fc.integer({ min: 1, max: 30 })).map(([text, times]) => text.repeat(times));
  const lines = fc.array(fc.oneof(line, long), { maxLength: 4 });
  const text = fc
    .array(
      fc.oneof(
        line,
        fc.constantFrom('', ' ', '---', '...', '# x', '  indented', '\u2028', 'a\u2028---', '\t'),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => parts.join('\n'))
    .filter((value) => value.trim() !== '');
  const changes = fc.record(
    {
      headline: fc.oneof(line, long),
      dateline: line,
      byline: lines,
      source: line,
      section: fc
        .constantFrom(
          ...[
            'no',
            '~',
            'null',
            '12',
            '2020-09-04',
            '-',
            '- a',
            '#',
            '"',
            "'",
            ':',
            'a: b',
            '? a',
            '\u00a0',
            '\u00a0a',
          ],
        )
        .filter((value) => value.trim() !== ''),
      summary: text,
      people: lines,
      places: lines,
      rights: text,
      suggested: fc.record({ people: lines, places: lines, organizations: lines }),
    },
    { requiredKeys: [] },
  );

  test.each([
    ['unix', ENTRY],
    ['windows', ENTRY.replaceAll('\n', '\r\n')],
  ])('they are read as they were given, and so is all the rest (%s)', (_ends, entry) => {
    const before = parse(entry);
    fc.assert(
      fc.property(changes, fc.option(text, { nil: undefined }), (wanted, body) => {
        const after = parse(editEntry(entry, wanted, body));
        expect(after.fields).toEqual({ ...before.fields, ...wanted });
        expect(after.body).toBe(body ?? before.body);
      }),
      { numRuns: 200 },
    );
  });

  test('a second edit is as good as the first, and what is taken out again is gone', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const edited = editEntry(editEntry(ENTRY, first), second);
        expect(parse(edited).fields).toEqual({ ...parse(ENTRY).fields, ...first, ...second });
        const news = ['dateline', 'byline', 'source', 'section', 'summary', 'rights', 'suggested'];
        const undone = editEntry(edited, Object.fromEntries(news.map((name) => [name, undefined])));
        for (const name of news) expect(parse(undone).lines).not.toHaveProperty(name);
      }),
      { numRuns: 200 },
    );
  });
});
