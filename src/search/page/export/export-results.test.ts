import { afterEach, expect, test, vi } from 'vitest';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { FoundArticle, Ref } from '../../engine/answer.ts';
import { readAll } from './export-results.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the engine tells of the articles of a search that has found so many; every hundredth cannot be read. */
const foundBy = (total: number) => ({
  refs: async (from: number, count: number): Promise<Ref[]> =>
    Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) => ({
      volume: 0,
      doc: from + at,
    })),
  read: async (refs: readonly Ref[]): Promise<FoundArticle[]> => refs.map(toArticle),
});

const toArticle = (ref: Ref): FoundArticle => ({
  ref,
  url: `/archive/1987/03/12/article-${ref.doc}/`,
  headline: `Article ${ref.doc}`,
  marked: [],
  day: '1987-03-12' as CivilDate,
  language: 'en',
  topics: [],
  people: [],
  places: [],
  organizations: [],
  snippets: { best: [], more: 0, rest: [], isCut: false },
  matched: [],
  ...(ref.doc % 100 === 99 && { unread: true }),
});

test('all results are read in batches, a thousand at most, with the host in their addresses', async () => {
  vi.stubGlobal('location', { href: 'https://archive.example/archive/search/?q=oil' });
  const counts: number[] = [];
  const { articles, unread } = await readAll(foundBy(1234), new AbortController().signal, (count) =>
    counts.push(count),
  );
  expect(articles).toHaveLength(990);
  expect(unread).toBe(10);
  expect(articles[0]?.url).toBe('https://archive.example/archive/1987/03/12/article-0/');
  expect(articles.at(-1)?.headline).toBe('Article 998');
  expect(counts.slice(0, 3)).toEqual([50, 99, 149]);
});

test('of fewer results, all are read', async () => {
  vi.stubGlobal('location', { href: 'https://archive.example/' });
  for (const total of [0, 49, 50, 51]) {
    const { articles } = await readAll(foundBy(total), new AbortController().signal, () => {});
    expect(articles).toHaveLength(total);
  }
});

test('reading stops when another search begins', async () => {
  await expect(readAll(foundBy(1), AbortSignal.abort(), () => {})).rejects.toThrow(/abort/i);
});
