import { expect, test, vi } from 'vitest';
import { makeTestEngine, makeArticles } from '../test-engine.ts';
import { readAll } from './export-results.ts';

test('all results are read in batches, a thousand at most, with the host in their addresses', async () => {
  vi.stubGlobal('location', { href: 'https://archive.example/search/?q=oil' });
  const engine = makeTestEngine(makeArticles(1234));
  await engine.search(
    {
      query: { clauses: [], dates: [] },
      chosen: (await import('../../facets.ts')).toChosen(),
      sort: 'newest',
    },
    20,
    () => {},
  );
  const counts: number[] = [];
  const { articles, unread } = await readAll(engine, new AbortController().signal, (count) =>
    counts.push(count),
  );
  expect(articles).toHaveLength(1000);
  expect(unread).toBe(0);
  expect(new Set(articles.map(({ url }) => url)).size).toBe(1000);
  expect(articles[0]?.url).toMatch(/^https:\/\/archive\.example\/\d{4}\//);
  expect(counts.slice(0, 2)).toEqual([50, 100]);
  vi.unstubAllGlobals();
});

test('reading stops when another search begins', async () => {
  const engine = { refs: async () => [{ volume: 0, doc: 0 }], read: async () => [] };
  await expect(readAll(engine, AbortSignal.abort(), () => {})).rejects.toThrow(/abort/i);
});
