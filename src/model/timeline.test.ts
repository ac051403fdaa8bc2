import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './catalogue.ts';
import { anyArticles, makeArticle } from './test-article.ts';
import { toTimeline, type TimelineBar } from './timeline.ts';

const timelineOf = (...ids: string[]): TimelineBar[] =>
  toTimeline(buildCatalogue(ids.map((id) => makeArticle(id))).tally);

describe('the timeline', () => {
  it('has no bar for an empty archive, and one for a single article', () => {
    expect(timelineOf()).toEqual([]);
    expect(timelineOf('2020/09/04/a')).toEqual([{ period: '2020-09', count: 1 }]);
  });

  it('shows months without articles as zero, across the turn of the year', () => {
    expect(timelineOf('2019/11/30/a', '2020/02/01/b', '2020/02/29/c')).toEqual([
      { period: '2019-11', count: 1 },
      { period: '2019-12', count: 0 },
      { period: '2020-01', count: 0 },
      { period: '2020-02', count: 2 },
    ]);
  });

  it('is by month while the archive touches three years, by year from the fourth', () => {
    expect(timelineOf('2018/01/01/a', '2020/12/31/b')).toHaveLength(36);
    expect(timelineOf('2018/12/31/a', '2021/01/01/b')).toEqual([
      { period: '2018', count: 1 },
      { period: '2019', count: 0 },
      { period: '2020', count: 0 },
      { period: '2021', count: 1 },
    ]);
  });

  it('writes years with four digits', () => {
    expect(timelineOf('0007/01/01/a', '0010/01/01/b').map(({ period }) => period)).toEqual([
      '0007',
      '0008',
      '0009',
      '0010',
    ]);
    expect(timelineOf('0007/12/01/a', '0008/01/01/b').map(({ period }) => period)).toEqual([
      '0007-12',
      '0008-01',
    ]);
  });

  it('counts every article once, in periods that follow each other', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        const bars = toTimeline(buildCatalogue(articles).tally);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(articles.length);
        const periods = bars.map(({ period }) => period);
        expect(periods).toEqual([...new Set(periods)].sort());
        // A chart begins and ends where the archive does.
        if (bars.length > 0)
          expect(Math.min(bars[0]?.count ?? 0, bars.at(-1)?.count ?? 0)).toBeGreaterThan(0);
      }),
    );
  });
});
