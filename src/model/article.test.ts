import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles, compareText, lastmodOf, readingMinutes, toListed } from './article.ts';
import { civilDateOf } from './civil-date.ts';
import { anyArticles, makeArticle } from './test-article.ts';

describe('the order of articles', () => {
  it('is by day, whatever their instants are', () => {
    const first = makeArticle('2020/09/04/z', { time: '2020-09-04T23:00:00-08:00' });
    const second = makeArticle('2020/09/05/a', { time: '2020-09-05T00:10:00+05:30' });
    expect([second, first].sort(compareArticles)).toEqual([first, second]);
  });

  it('puts articles without a time before all others of their day', () => {
    const timed = makeArticle('2020/09/04/a', { time: '2020-09-04T00:00:00Z' });
    const untimed = makeArticle('2020/09/04/z');
    expect([timed, untimed].sort(compareArticles)).toEqual([untimed, timed]);
  });

  it('is by instant inside a day, across offsets', () => {
    const early = makeArticle('2020/09/04/z', { time: '2020-09-04T10:00:00+05:30' });
    const late = makeArticle('2020/09/04/a', { time: '2020-09-04T05:00:00Z' });
    expect([late, early].sort(compareArticles)).toEqual([early, late]);
  });

  it('is by slug where day and instant are one', () => {
    const a = makeArticle('2020/09/04/a', { time: '2020-09-04T10:00:00+05:30' });
    const b = makeArticle('2020/09/04/b', { time: '2020-09-04T04:30:00Z' });
    const [c, d] = [makeArticle('2020/09/05/c'), makeArticle('2020/09/05/d')];
    expect([d, c, b, a].sort(compareArticles)).toEqual([a, b, c, d]);
  });

  it('is the same whatever the order in which they come', () => {
    const shuffled = anyArticles().chain((articles) =>
      fc.tuple(
        fc.constant(articles),
        fc.shuffledSubarray(articles, { minLength: articles.length, maxLength: articles.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([articles, others]) => {
        const ids = (list: typeof articles): string[] => list.toSorted(compareArticles).map(({ id }) => id);
        expect(ids(others)).toEqual(ids(articles));
      }),
    );
  });

  it('is total: only an article and itself are equal, and turning the pair turns the answer', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        for (const a of articles) {
          for (const b of articles) {
            const order = Math.sign(compareArticles(a, b));
            expect(order === 0).toBe(a === b);
            expect(order + Math.sign(compareArticles(b, a))).toBe(0);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('code-unit order', () => {
  it('knows no locale', () => {
    expect(['é', 'z', 'Z', 'a', ''].sort(compareText)).toEqual(['', 'Z', 'a', 'z', 'é']);
    expect(compareText('a', 'a')).toBe(0);
  });
});

describe('the reading time', () => {
  it.each([
    [0, 1],
    [1, 1],
    [329, 1],
    [330, 2],
    [2200, 10],
  ])('of %i words is %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});

describe('the day of the last change of an article', () => {
  const corrections = ['2020-09-08', '2020-09-06'].map((date) => ({
    date: civilDateOf(date),
    text: 'Not so.',
  }));

  it('is its own day, when nothing has happened to it since', () => {
    expect(lastmodOf(makeArticle('2020/09/04/a'))).toBe('2020-09-04');
  });

  it('is that of its last correction, whichever is named first', () => {
    expect(lastmodOf(makeArticle('2020/09/04/a', { corrections }))).toBe('2020-09-08');
  });

  it('is that of its import, when that came last', () => {
    const provenance = { file: 'a.txt', sha256: '', imported: civilDateOf('2024-01-02') };
    expect(lastmodOf(makeArticle('2020/09/04/a', { corrections, provenance }))).toBe('2024-01-02');
  });
});

describe('an article in a list', () => {
  it('is what lists show of it, and nothing else', () => {
    const shown = {
      headline: 'Boats',
      dateline: 'SALTBY',
      section: 'Coast',
      source: 'Post',
      summary: 'All.',
    };
    const article = makeArticle('2020/09/04/a', {
      ...shown,
      byline: ['A. Rao'],
      subjects: { topics: ['Boats'] },
    });
    expect(toListed(article)).toEqual({
      path: '/2020/09/04/a/',
      day: '2020-09-04',
      suppliedHeadline: false,
      opening: '',
      language: 'en',
      ...shown,
    });
    expect(Object.keys(toListed(makeArticle('2020/09/04/a')))).toHaveLength(6);
  });
});
