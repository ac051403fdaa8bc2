import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './catalogue.ts';
import { formatExtent } from './extent.ts';
import { makeArticle } from './test-article.ts';

const extentOf = (...ids: string[]): string =>
  formatExtent(buildCatalogue(ids.map((id) => makeArticle(id))).tally, 'en-GB');

describe('the extent of an archive', () => {
  it('says when there is nothing yet', () => {
    expect(extentOf()).toBe('No articles yet');
  });

  it('names the day of one article, or of several of one day', () => {
    expect(extentOf('2020/09/04/a')).toBe('1 article, 4 September 2020');
    expect(extentOf('2020/09/04/a', '2020/09/04/b')).toBe('2 articles, 4 September 2020');
  });

  it('names the year of articles of one year, and else the first and last', () => {
    expect(extentOf('2020/01/01/a', '2020/12/31/b')).toBe('2 articles, 2020');
    expect(extentOf('1990/01/01/a', '1987/12/31/b')).toBe('2 articles, 1987 to 1990');
  });

  it('groups the digits of large numbers as the locale does', () => {
    const articles = Array.from({ length: 1001 }, (_, at) => makeArticle(`2020/09/04/a${at}`));
    expect(formatExtent(buildCatalogue(articles).tally, 'en-GB')).toBe('1,001 articles, 4 September 2020');
    expect(formatExtent(buildCatalogue(articles).tally, 'de')).toContain('1.001');
  });
});
