import { expect, test } from 'vitest';
import { listValues } from './facet-list.ts';
import type { PagefindCounts } from './pagefind-api.ts';
import { addCounts, noCounts, toChosen, toggleValue } from './facets.ts';

test('counts of several indexes are added up, whatever the values are called', () => {
  const counts = noCounts();
  const counted = '{"topic":{"Trade":2,"__proto__":1,"Ships":0},"unknown":{"a":1}}';
  addCounts(counts, JSON.parse(counted) as PagefindCounts);
  addCounts(counts, { topic: { Trade: 3 } });
  expect([...counts.topic]).toEqual([
    ['Trade', 5],
    ['__proto__', 1],
  ]);
});

test('the most frequent values come first, and chosen ones stay though nothing is left to them', () => {
  const counts = noCounts();
  addCounts(counts, { topic: { Trade: 1, Ships: 2, Arms: 1 } });
  const chosen = toggleValue(toChosen(), 'topic', 'Weather');
  expect(listValues('topic', counts, chosen).map(({ value, count }) => `${value} ${count}`)).toEqual([
    'Ships 2',
    'Arms 1',
    'Trade 1',
    'Weather 0',
  ]);
});

test('years come newest first, and months only inside chosen years', () => {
  const counts = noCounts();
  addCounts(counts, { year: { 1987: 1, 2020: 1 }, month: { '1987-03': 1, '2020-09': 1 } });
  const values = (facet: 'year' | 'month', chosen = toChosen()) =>
    listValues(facet, counts, chosen).map(({ value }) => value);
  expect(values('year')).toEqual(['2020', '1987']);
  expect(values('month')).toEqual([]);
  expect(values('month', toggleValue(toChosen(), 'year', '1987'))).toEqual(['1987-03']);
  expect(values('month', toggleValue(toChosen(), 'month', '2020-09'))).toEqual(['2020-09']);
});
