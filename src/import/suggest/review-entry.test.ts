import { describe, expect, test } from 'vitest';
import { parseArticleEntry } from '../../schema/parse-entry.ts';
import { contextOf, decide, refuseValue, waitingItems, type Decision } from './review-entry.ts';

const ENTRY = `---
headline: Bridge opens
date: 2020-09-04
people:
  - Asha Rao   # the minister
suggested:
  language: hi
  people:
    - Jonas Weir
    - Weir
  places:
    - Hale
---

Asha Rao and Jonas Weir opened the bridge.
`;

const fieldsOf = (text: string) => {
  const { entry } = parseArticleEntry(new TextEncoder().encode(text), 'articles/2020/09/04/bridge.md');
  if (!entry) throw new Error('The entry has mistakes.');
  return entry.fields;
};
const [LANGUAGE, JONAS, WEIR, HALE] = waitingItems(fieldsOf(ENTRY)) as [
  Decision['item'],
  Decision['item'],
  Decision['item'],
  Decision['item'],
];
const accept = (item: Decision['item'], value = item.value): Decision => ({ item, kind: 'accept', value });
const reject = (item: Decision['item']): Decision => ({ item, kind: 'reject' });
const after = (...decisions: Decision[]): string => decide(ENTRY, fieldsOf(ENTRY), decisions);

describe('decisions', () => {
  test('are asked for in the order language, people, places, organizations', () => {
    expect(waitingItems(fieldsOf(ENTRY)).map(({ field, value }) => `${field} ${value}`)).toEqual([
      'language hi',
      'people Jonas Weir',
      'people Weir',
      'places Hale',
    ]);
    expect(waitingItems({})).toEqual([]);
  });

  test('make a fact of what is accepted, and keep the rest waiting', () => {
    const text = after(accept(JONAS));
    expect(text).toContain('people:\n  - Asha Rao # the minister\n  - Jonas Weir\nsuggested:');
    expect(fieldsOf(text).suggested).toMatchObject({ language: 'hi', people: ['Weir'], places: ['Hale'] });
  });

  test('take what was put right instead of what was suggested', () => {
    expect(fieldsOf(after(accept(HALE, 'Port Hale'))).places).toEqual(['Port Hale']);
    expect(fieldsOf(after(accept(LANGUAGE, 'mr'))).language).toBe('mr');
  });

  test('drop what is rejected, and a list with its last name', () => {
    const text = after(reject(HALE));
    expect(fieldsOf(text).places).toEqual([]);
    expect(text).not.toContain('places');
  });

  test('do not enter a subject twice', () => {
    expect(fieldsOf(after(accept(JONAS, 'asha rao'), accept(WEIR, 'Asha  Rao'))).people).toEqual([
      'Asha Rao',
    ]);
  });

  test('take the group away when all is decided', () => {
    const text = after(accept(LANGUAGE), accept(JONAS), reject(WEIR), accept(HALE));
    expect(text).toBe(`---
headline: Bridge opens
date: 2020-09-04
language: hi
people:
  - Asha Rao # the minister
  - Jonas Weir
places:
  - Hale
---

Asha Rao and Jonas Weir opened the bridge.
`);
  });
});

describe('a value', () => {
  test.each([
    ['people', 'Asha Rao', undefined],
    ['people', '…', /a name/],
    ['language', 'hi', undefined],
    ['language', 'Hindi', /Write hi\./],
    ['language', 'EN_gb', /Write en-GB\./],
    ['language', 'klingonish', /language tag/],
  ] as const)('of %s, %j, is judged before it is written', (field, value, expected) => {
    if (expected) expect(refuseValue(field, value)).toMatch(expected);
    else expect(refuseValue(field, value)).toBeUndefined();
  });
});

describe('the context of a name', () => {
  test('is the text around its first mention as a word of its own', () => {
    expect(contextOf('Halesworth and Hale agreed.\nHale paid.', 'Hale')).toEqual({
      before: 'Halesworth and ',
      found: 'Hale',
      after: ' agreed. Hale paid.',
    });
  });

  test('is cut between words', () => {
    const context = contextOf(
      `${'one two three '.repeat(20)}Jonas\nWeir ${'four five six '.repeat(20)}`,
      'Jonas Weir',
    );
    expect(context?.before).toMatch(/^… (?:one|two|three) .* three $/);
    expect(context?.found).toBe('Jonas Weir');
    expect(context?.after).toMatch(/ (?:four|five|six) …$/);
  });

  test('is found for a dateline in capitals, and missing for a name that is not in the text', () => {
    expect(contextOf('NEW DELHI: The bridge.', 'New Delhi')?.found).toBe('NEW DELHI');
    expect(contextOf('The bridge.', 'C++ (UK) [Ltd] $')).toBeUndefined();
  });
});
