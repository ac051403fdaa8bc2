import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { FACETS, toChosen, toggleValue } from './facets.ts';
import type { Chosen } from './facets.ts';
import { MAX_TEXT } from './query/query.ts';
import { loadReader } from './query/read-query.ts';
import { SORTS, isBlank, orderOf, parseState, toParams } from './search-state.ts';
import type { SearchState } from './search-state.ts';
import { toRange } from './page/range.ts';
import type { Range } from './page/range.ts';
import type { Period } from './query/period.ts';

beforeAll(() => loadReader('"'));

const text = fc.string({ unit: 'grapheme', maxLength: MAX_TEXT / 10 });
const values = fc.uniqueArray(
  text.filter((value) => value.trim() !== ''),
  { maxLength: 3 },
);
const periods = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    length: fc.constantFrom(0, 4, 7, 10),
  })
  .map(
    ({ year, month, length }) =>
      `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-28`.slice(0, length) as Period | '',
  );
const ranges: fc.Arbitrary<Range> = fc
  .tuple(periods, periods)
  .map(([from, to]) => toRange(from || undefined, to || undefined));
const narrowings = fc.record({
  text,
  sort: fc.constantFrom(...SORTS),
  chosen: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, values])),
  ) as unknown as fc.Arbitrary<Chosen>,
});

const states: fc.Arbitrary<SearchState> = fc
  .tuple(narrowings, ranges)
  .map(([narrowing, range]) => ({ ...narrowing, ...range }));

test('every state survives the way through a URL', () => {
  fc.assert(
    fc.property(states, (state) => {
      const url = new URL(`https://archive.example/search/?${toParams(state)}`);
      expect(parseState(url.searchParams)).toEqual(state);
    }),
  );
});

test('any address gives a state, and what is unknown in it is passed over', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      const state = parseState(new URLSearchParams(query));
      expect(SORTS).toContain(state.sort);
      expect(parseState(toParams(state))).toEqual(state);
    }),
  );
  expect(parseState(new URLSearchParams('q=a&sort=best&page=7&topic=&topic=Trade&topic=Trade'))).toEqual({
    text: 'a',
    sort: 'relevance',
    chosen: toChosen((facet) => (facet === 'topic' ? ['Trade'] : [])),
  });
});

test('the start has an empty query', () => {
  expect(toParams(parseState(new URLSearchParams())).toString()).toBe('');
});

test('punctuation alone asks for nothing; a chosen value, a range and a typed date do', () => {
  const isBlankAt = (query: string): boolean => isBlank(parseState(new URLSearchParams(query)));
  expect(isBlankAt('q=!!')).toBe(true);
  for (const query of ['q=a', 'topic=Trade', 'from=1987', 'q=after:1987'])
    expect(isBlankAt(query)).toBe(false);
});

test('where no text is sought the newest come first, unless another order is asked for', () => {
  const orderAt = (query: string): string => orderOf(parseState(new URLSearchParams(query)));
  expect(orderAt('from=1987')).toBe('newest');
  expect(orderAt('q=topic:oil -gas')).toBe('newest');
  expect(orderAt('from=1987&sort=oldest')).toBe('oldest');
  expect(orderAt('q=a')).toBe('relevance');
});

test('a range is in the address; what does not exist or cannot be is passed over', () => {
  const rangeAt = (query: string): Range => {
    const { from, to } = parseState(new URLSearchParams(query));
    return { ...(from && { from }), ...(to && { to }) };
  };
  expect(rangeAt('from=1987-03&to=1987-10-19')).toEqual({ from: '1987-03', to: '1987-10-19' });
  expect(rangeAt('from=1987-13&to=1988')).toEqual({ to: '1988' });
  expect(rangeAt('from=1987-3')).toEqual({});
  expect(rangeAt('from=1988&to=1987')).toEqual({});
  expect(rangeAt('year=1987&month=1987-03')).toEqual({ from: '1987-03', to: '1987-03' });
  expect(rangeAt('year=1987&from=1987-03')).toEqual({ from: '1987-03', to: '1987' });
  expect(rangeAt('year=March')).toEqual({});
});

test('a value that is chosen again is taken away', () => {
  const chosen = toggleValue(toggleValue(toChosen(), 'topic', 'Trade'), 'topic', 'Ships');
  expect(chosen.topic).toEqual(['Trade', 'Ships']);
  expect(toggleValue(chosen, 'topic', 'Trade').topic).toEqual(['Ships']);
});
