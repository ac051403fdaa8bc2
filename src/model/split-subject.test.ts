import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedArticle } from './article.ts';
import { buildCatalogue, type Subject } from './catalogue.ts';
import { ONE_PAGE, splitSubject, subjectPagePath, subjectPeriods } from './split-subject.ts';
import { makeArticle } from './test-article.ts';

/** A subject with `counts[n]` articles in the year 2000 + n, spread over its months. */
function subjectWith(counts: readonly number[]): Subject {
  const articles = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, number) =>
      makeArticle(`${2000 + at}/${String((number % 12) + 1).padStart(2, '0')}/01/a${number}`, {
        subjects: { topics: ['Boats'] },
      }),
    ),
  );
  const subject = buildCatalogue(articles).subjects.topics.get('boats');
  if (!subject) throw new Error('no article, no subject');
  return subject;
}

const paths = (articles: readonly ListedArticle[]): string[] => articles.map(({ path }) => path);

/** For property tests: numbers of articles of up to four years, near and beyond the limits of pages. */
const anyCounts = (): fc.Arbitrary<number[]> =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 480, max: 520 })), {
      minLength: 1,
      maxLength: 4,
    })
    .filter((list) => list.some((count) => count > 0));

/** Months of a subject and the number of its articles. */
function monthsOf({ articles }: Subject): Map<string, number> {
  const months = new Map<string, number>();
  for (const { day } of articles) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  return months;
}

describe('the pages of a subject', () => {
  it('are one, with all its articles, up to the limit', () => {
    const subject = subjectWith([ONE_PAGE - 1, 1]);
    expect(splitSubject(subject)).toEqual([
      { subject, period: undefined, articles: subject.articles, parts: [] },
    ]);
  });

  it('are its newest articles and a page for each year beyond the limit, newest year first', () => {
    const pages = splitSubject(subjectWith([100, 0, 100, 1]));
    expect(pages.map(({ period, articles }) => [period, articles.length])).toEqual([
      [undefined, 100],
      ['2003', 1],
      ['2002', 100],
      ['2000', 100],
    ]);
    expect(pages[0]?.parts).toEqual([
      { period: '2003', count: 1 },
      { period: '2002', count: 100 },
      { period: '2000', count: 100 },
    ]);
  });

  it('show the newest on the first page, oldest of them first', () => {
    const subject = subjectWith([150, 151]);
    expect(paths(splitSubject(subject)[0]?.articles ?? [])).toEqual(paths(subject.articles.slice(-100)));
  });

  it('are those of its months where a year is large, and the year leads to them', () => {
    const pages = splitSubject(subjectWith([500, 501]));
    const listed = pages.map(({ period, articles, parts }) => [period, articles.length, parts.length]);
    expect(listed.slice(0, 3)).toEqual([
      [undefined, 100, 2],
      ['2001', 0, 12],
      ['2001-12', 41, 0],
    ]);
    expect(listed.at(-1)).toEqual(['2000', 500, 0]);
    expect(pages[1]?.parts[11]).toEqual({ period: '2001-01', count: 42 });
  });

  it('hold every article, each once below the first page, oldest first; the subject is left as it was', () => {
    fc.assert(
      fc.property(anyCounts(), (list) => {
        const subject = subjectWith(list);
        const before = paths(subject.articles);
        const [own, ...below] = splitSubject(subject);
        const listed = (below.length === 0 && own ? [own] : below.toReversed()).flatMap((page) =>
          paths(page.articles),
        );
        expect(listed).toEqual(before);
        expect(paths(subject.articles)).toEqual(before);
        for (const { period, articles } of below) {
          for (const { day } of articles) expect(day.startsWith(period ?? 'none')).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are each led to with the count of articles that lie below', () => {
    const pages = splitSubject(subjectWith([501, 30]));
    const total = (period: string): number =>
      pages
        .filter((page) => page.period?.startsWith(period))
        .reduce((sum, { articles }) => sum + articles.length, 0);
    const parts = pages.flatMap((page) => page.parts);
    expect(parts).toHaveLength(14);
    for (const { period, count } of parts) expect(total(period)).toBe(count);
  });

  it('have addresses below that of the subject', () => {
    const subject = { kind: 'topics', slug: 'नाव' } as const;
    expect([undefined, '1987', '1987-03'].map((period) => subjectPagePath(subject, period))).toEqual([
      '/topics/नाव/',
      '/topics/नाव/1987/',
      '/topics/नाव/1987/03/',
    ]);
  });

  it('are known from the numbers of its articles alone, in whatever order the months come', () => {
    fc.assert(
      fc.property(anyCounts(), (list) => {
        const subject = subjectWith(list);
        const periods = splitSubject(subject).map(({ period }) => period);
        const months = [...monthsOf(subject)];
        expect(subjectPeriods(months)).toEqual(periods);
        expect(subjectPeriods(months.toReversed())).toEqual(periods);
      }),
      { numRuns: 25 },
    );
  });
});
