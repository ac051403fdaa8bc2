import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CivilDate } from '../model/civil-date.ts';
import type { SearchRequest } from '../search/engine/answer.ts';
import { Engine } from '../search/engine/engine.ts';
import { toChosen } from '../search/facets.ts';
import type { Clause, DateLimit, Term } from '../search/query/query.ts';
import { SORTS } from '../search/search-state.ts';
import { makeArchive, TOPICS, VOCABULARY, WORDS } from './test-archive.ts';
import { makeIndex, readFrom, type TestFiles } from './test-index.ts';
import { expectAnswer } from './test-oracle.ts';
import { closePagefind } from './volume-index.ts';

const ARCHIVE = makeArchive(150);
const ALL = 1000;

/** The same archive as one volume, as volumes that are searched as one, and as several that are searched side by side. */
const CUTS = { whole: 1000, merged: 20, several: 4 };
type Cut = keyof typeof CUTS;
const indexes = {} as Record<Cut, TestFiles>;
const engines = {} as Record<Cut, Engine>;

beforeAll(async () => {
  for (const [cut, volumeSize] of Object.entries(CUTS) as [Cut, number][]) {
    const { files, volumes } = await makeIndex(ARCHIVE, { volumeSize });
    indexes[cut] = files;
    engines[cut] = new Engine({ read: readFrom(files), base: '/' });
    expect(volumes.length > 1).toBe(cut === 'several');
  }
}, 120_000);
afterAll(closePagefind);

const SPELLINGS = Object.values(VOCABULARY).flatMap((stems) =>
  Object.values(stems).flatMap((words) => Object.values(words).flat()),
);
const spelling = fc.constantFrom(...SPELLINGS.map((word) => word.replace(/[()"“”]/g, '')));
const spellings = (most: number) =>
  fc.array(spelling, { minLength: 2, maxLength: most }).map((words) => words.join(' '));

/** Two or three words that stand together somewhere: words chosen blindly seldom do. */
const known = fc
  .tuple(fc.constantFrom(...ARCHIVE), fc.nat(20), fc.integer({ min: 2, max: 3 }))
  .map(([{ headlineWords, bodyWords }, at, length]) => {
    const words = at < 4 ? headlineWords : bodyWords;
    return words.slice(at % Math.max(1, words.length - 1)).slice(0, length);
  })
  .filter((words) => words.length > 1)
  .map((words) => words.map(({ word }) => word).join(' '));

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({
    kind: fc.constant('word'),
    text: spelling,
    prefix: fc.constant(false),
    headline: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('word'),
    text: fc
      .tuple(fc.constantFrom(...WORDS.filter((word) => !/[\d.]/.test(word))), fc.integer({ min: 2, max: 6 }))
      .map(([word, length]) => word.slice(0, length)),
    prefix: fc.constant(true),
    headline: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('phrase'),
    text: fc.oneof(spelling, known, known, spellings(3)),
    headline: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('near'),
    text: fc.oneof(known, spellings(3)),
    within: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constant('subject'),
    facet: fc.constant('topic' as const),
    value: fc.constantFrom(...TOPICS, 'OIL', 'ol & gas'),
  }),
);
const clause: fc.Arbitrary<Clause> = fc.record({
  not: fc.oneof(fc.constant(false), fc.constant(false), fc.boolean()),
  terms: fc.oneof(fc.tuple(term), fc.array(term, { minLength: 1, maxLength: 3 })),
  start: fc.constant(0),
  end: fc.constant(0),
});
const period = fc.oneof(
  fc.constantFrom('1986', '1987', '1988', '1987-03', '1988-02', '1989', '2030'),
  fc.constantFrom(...ARCHIVE.map(({ day }) => day)),
);
const limit: fc.Arbitrary<DateLimit> = fc.record({
  kind: fc.constantFrom('after' as const, 'before' as const, 'on' as const),
  period,
  start: fc.constant(0),
  end: fc.constant(0),
});
const day = fc.constantFrom(...ARCHIVE.map((article) => article.day as CivilDate), '1900-01-01' as CivilDate);
const request: fc.Arbitrary<SearchRequest> = fc.record(
  {
    query: fc.record({
      clauses: fc.array(clause, { maxLength: 3 }),
      dates: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(limit, { maxLength: 2 })),
    }),
    chosen: fc.oneof(
      fc.constant(toChosen()),
      fc
        .record({
          topic: fc.subarray([...TOPICS, 'nothing'], { maxLength: 2 }),
          language: fc.subarray(['en', 'de', 'hi', 'ar'], { maxLength: 2 }),
          section: fc.subarray(['World'], { maxLength: 1 }),
        })
        .map((chosen) => ({ ...toChosen(), ...chosen })),
    ),
    sort: fc.constantFrom(...SORTS),
    from: day,
    to: day,
  },
  { requiredKeys: ['query', 'chosen', 'sort'] },
);

const runs = (numRuns: number) => ({ numRuns, includeErrorInReport: true });

describe('an answer', () => {
  for (const cut of Object.keys(CUTS) as Cut[]) {
    test(`of the archive (${cut}) is what reading every article would give`, async () => {
      const engine = engines[cut];
      await fc.assert(
        fc.asyncProperty(request, async (asked) => {
          const expected = expectAnswer(ARCHIVE, asked);
          await engine.search(asked, ALL, () => undefined);
          const { total, days, counts, refs, progress } = await engine.complete();
          const urls = (await engine.read(refs)).map(({ url }) => url);
          const order = asked.sort === 'newest' ? expected.urls.toReversed() : expected.urls;
          expect(asked.sort === 'relevance' ? urls.toSorted() : urls).toEqual(order);
          expect(total).toBe(expected.urls.length);
          expect(days).toEqual(expected.days);
          expect(counts).toEqual(expected.counts);
          expect(progress.missing).toEqual([]);
          expect(progress.done).toBe(progress.all);
        }),
        runs(200),
      );
    });
  }

  test('has the same order by relevance however the archive is cut', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const orders = await Promise.all(
          Object.values(engines).map(async (engine) => {
            const { refs } = await engine.search({ ...asked, sort: 'relevance' }, ALL, () => undefined);
            return (await engine.read(refs)).map(({ url }) => url);
          }),
        );
        expect(orders[1]).toEqual(orders[0]);
        expect(orders[2]).toEqual(orders[0]);
      }),
      runs(200),
    );
  });

  test('can be read on from any place', async () => {
    const engine = engines.several;
    await fc.assert(
      fc.asyncProperty(request, fc.nat(40), fc.nat(40), async (asked, from, count) => {
        const { refs } = await engine.search(asked, ALL, () => undefined);
        expect(await engine.refs(from, count)).toEqual(refs.slice(from, from + count));
      }),
      runs(100),
    );
  });
});

test('values of facets are read of the volumes that have results, and of no others', async () => {
  const folders = new Set<string>();
  const read = readFrom(indexes.several);
  const engine = new Engine({
    read: (path) => {
      if (/facet-/.test(path)) folders.add(path.replace(/facet-.*/, ''));
      return read(path);
    },
    base: '/',
  });
  const [first] = ARCHIVE;
  const day = first?.day as CivilDate;
  const one = { query: { clauses: [], dates: [] }, chosen: toChosen(), sort: 'newest' as const };
  await engine.search({ ...one, from: day, to: day }, ALL, () => undefined);
  const { total } = await engine.complete();
  expect(total).toBeGreaterThan(0);
  expect(folders.size).toBe(1);
  await engine.search(one, ALL, () => undefined);
  await engine.complete();
  expect(folders.size).toBeGreaterThan(1);
});

test('words of volumes that are put together have the bytes that they have in one volume', () => {
  const lists = (files: TestFiles): [string, string][] =>
    [...files]
      .filter(([path]) => /\/(words|postings|positions|facet)-/.test(path))
      .map(([path, bytes]): [string, string] => [
        path.replace(/^.*\//, ''),
        Buffer.from(bytes).toString('base64'),
      ])
      .sort();
  expect(lists(indexes.merged)).toEqual(lists(indexes.whole));
});

test('the numbers of the whole archive are those of all its articles', async () => {
  const all = { query: { clauses: [], dates: [] }, chosen: toChosen(), sort: 'newest' as const };
  const { counts, days } = expectAnswer(ARCHIVE, all);
  for (const engine of Object.values(engines))
    expect(await engine.overview()).toEqual({ counts, days, missing: [] });
});
