import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../model/civil-date.ts';
import { expectXml } from './expect-xml.ts';
import { ADDRESS, fullArticle, makeArticle } from './test-article.ts';
import { toRobots } from './to-robots.ts';
import { lastmodOf, SITEMAP_LIMIT, toSitemaps } from './to-sitemap.ts';

describe('toSitemaps', () => {
  it('writes pages and an index of the files, with dates where they are known', () => {
    const [pages, index, ...more] = toSitemaps(
      [{ path: '/' }, { path: "/topics/मछली & o'chips/", lastmod: civilDateOf('2020-09-08') }],
      ADDRESS,
    );
    expect(more).toEqual([]);
    expect(pages?.path).toBe('/sitemap-1.xml');
    expect(pages?.xml).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://archive.example/news/</loc></url>
<url><loc>https://archive.example/news/topics/%E0%A4%AE%E0%A4%9B%E0%A4%B2%E0%A5%80%20&amp;%20o&#39;chips/</loc><lastmod>2020-09-08</lastmod></url>
</urlset>
`);
    expect(index?.path).toBe('/sitemap.xml');
    expect(index?.xml).toContain(
      '<sitemap><loc>https://archive.example/news/sitemap-1.xml</loc><lastmod>2020-09-08</lastmod></sitemap>',
    );
    for (const { xml } of [pages, index].filter((file) => file !== undefined)) expectXml(xml);
  });

  it('splits at the limit of the protocol, losing nothing', () => {
    const entries = Array.from({ length: SITEMAP_LIMIT + 1 }, (_, at) => ({ path: `/${at}/` }));
    const files = toSitemaps(entries, ADDRESS);
    expect(files.map(({ path }) => path)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap.xml']);
    expect(files.map(({ xml }) => xml.match(/<loc>/g)?.length)).toEqual([SITEMAP_LIMIT, 1, 2]);
  });

  it('has one empty file for an empty site', () => {
    expect(toSitemaps([], ADDRESS).map(({ path }) => path)).toEqual(['/sitemap-1.xml', '/sitemap.xml']);
  });
});

describe('lastmodOf', () => {
  it('is the last that happened to the article', () => {
    expect(lastmodOf(makeArticle())).toBe('2020-09-04');
    expect(lastmodOf(fullArticle())).toBe('2020-09-08');
    const provenance = { file: 'a.txt', sha256: '', imported: civilDateOf('2024-01-02') };
    expect(lastmodOf({ ...fullArticle(), provenance })).toBe('2024-01-02');
  });
});

describe('toRobots', () => {
  it('lets everyone read and names the sitemap', () => {
    expect(toRobots(ADDRESS)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://archive.example/news/sitemap.xml\n',
    );
  });
});
