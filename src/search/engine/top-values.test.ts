import { expect, test } from 'vitest';
import { MOST_VALUES, noCounts, toChosen, toggleValue, type Chosen, type Value } from '../facets.ts';
import { matchValues } from '../match-values.ts';
import { topCounts } from './top-values.ts';

const show = (values: readonly Value[]): string =>
  values.map(({ value, count }) => `${value} ${count}`).join(', ');

test('the most frequent values come first, and chosen ones are there though no article is left to them', () => {
  const counts = { ...noCounts(), topic: new Map(Object.entries({ Trade: 1, Ships: 2, Arms: 1 })) };
  const { topic, place } = topCounts(counts, toggleValue(toChosen(), 'topic', 'Weather'));
  expect(show(topic.top)).toBe('Ships 2, Arms 1, Trade 1, Weather 0');
  expect(topic.all).toBe(4);
  expect(place).toEqual({ top: [], all: 0 });
});

test('of more values than are told, the number is, and chosen ones are among those that are told', () => {
  const names = Array.from({ length: MOST_VALUES + 5 }, (_, at) => `Port ${1000 + at}`);
  const counts = { ...noCounts(), place: new Map(names.map((name) => [name, 1])) };
  const told = (chosen: Chosen) => topCounts(counts, chosen).place;
  expect(told(toChosen())).toEqual({
    all: names.length,
    top: names.slice(0, MOST_VALUES).map((value) => ({ value, count: 1 })),
  });
  const last = names.at(-1) as string;
  expect(told(toggleValue(toChosen(), 'place', last)).top.at(-1)).toEqual({ value: last, count: 1 });
});

test('values are narrowed by any part of their names, whatever the case and the accents', () => {
  const values = ['Café workers', 'Work', 'Trade'].map((value) => ({ value, count: 1 }));
  const names = (text: string) => matchValues(values, text).map(({ value }) => value);
  expect(names('WORK')).toEqual(['Café workers', 'Work']);
  expect(names('work cafe')).toEqual(['Café workers']);
  expect(names(' ')).toHaveLength(3);
});
