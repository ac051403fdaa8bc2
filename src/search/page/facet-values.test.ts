import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noCounts, toChosen, toggleValue } from '../facets.ts';
import { listValues, topValues } from './facet-values.ts';
import type { Value } from './facet-values.ts';
import { matchValues } from './match-values.ts';

const show = (values: readonly Value[]): string =>
  values.map(({ value, count }) => `${value} ${count}`).join(', ');

test('the most frequent values come first, and chosen ones stay though nothing is left to them', () => {
  const counts = { ...noCounts(), topic: new Map(Object.entries({ Trade: 1, Ships: 2, Arms: 1 })) };
  const chosen = toggleValue(toChosen(), 'topic', 'Weather');
  expect(show(topValues(listValues('topic', counts, chosen), 9))).toBe('Ships 2, Arms 1, Trade 1, Weather 0');
});

test('the first of many values are those that a full sort gives', () => {
  const counts = fc.array(fc.nat(20), { maxLength: 400 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const values = all.map((count, at) => ({ value: String(at).padStart(3, '0'), count }));
      const sorted = values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      expect(topValues(values, most)).toEqual(sorted.slice(0, most));
    }),
  );
});

test('values are narrowed by any part of their names, whatever the case and the accents', () => {
  const values = ['Café workers', 'Work', 'Trade'].map((value) => ({ value, count: 1 }));
  const names = (text: string) => matchValues(values, text, (value) => value).map(({ value }) => value);
  expect(names('WORK')).toEqual(['Café workers', 'Work']);
  expect(names('work cafe')).toEqual(['Café workers']);
  expect(names(' ')).toHaveLength(3);
});
