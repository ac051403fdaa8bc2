import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, toChosen, toPagefindFilters, toggleValue } from './facets.ts';
import type { Chosen } from './facets.ts';
import { MAX_TEXT } from './query.ts';
import { SORTS, isBlank, orderOf, parseState, toParams } from './search-state.ts';
import type { SearchState } from './search-state.ts';

const text = fc.string({ unit: 'grapheme', maxLength: MAX_TEXT / 10 });
const values = fc.uniqueArray(
  text.filter((value) => value.trim() !== ''),
  { maxLength: 3 },
);
const states: fc.Arbitrary<SearchState> = fc.record({
  text,
  sort: fc.constantFrom(...SORTS),
  chosen: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, values])),
  ) as unknown as fc.Arbitrary<Chosen>,
});

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

test('punctuation alone asks for nothing; a chosen value does', () => {
  expect(isBlank(parseState(new URLSearchParams('q=!!')))).toBe(true);
  expect(isBlank(parseState(new URLSearchParams('q=a')))).toBe(false);
  expect(isBlank(parseState(new URLSearchParams('year=1987')))).toBe(false);
});

test('without words the newest come first, unless another order is asked for', () => {
  expect(orderOf(parseState(new URLSearchParams('year=1987')))).toBe('newest');
  expect(orderOf(parseState(new URLSearchParams('year=1987&sort=oldest')))).toBe('oldest');
  expect(orderOf(parseState(new URLSearchParams('q=a')))).toBe('relevance');
});

test('values of one facet are alternatives, and facets narrow each other', () => {
  const chosen = toggleValue(
    toggleValue(toggleValue(toChosen(), 'topic', 'Trade'), 'topic', 'Ships'),
    'year',
    '1987',
  );
  expect(toPagefindFilters(chosen)).toEqual({ topic: { any: ['Trade', 'Ships'] }, year: { any: ['1987'] } });
  expect(toPagefindFilters(chosen, 'topic')).toEqual({ year: { any: ['1987'] } });
  expect(toggleValue(chosen, 'topic', 'Trade').topic).toEqual(['Ships']);
});
