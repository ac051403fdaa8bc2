import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../model/civil-date.ts';
import { expectXml } from './expect-xml.ts';
import { ADDRESS } from './test-article.ts';
import { toRobots } from './to-robots.ts';
import { SITEMAP_LIMIT, sitemapPaths, toSitemapIndex, toSitemaps } from './to-sitemap.ts';

describe('toSitemaps', () => {
  it('writes pages with dates where they are known, and tells the last of them', () => {
    const entries = [
      { path: '/' },
      { path: "/topics/मछली & o'chips/", lastmod: civilDateOf('2020-09-08') },
      { path: '/1987/', lastmod: civilDateOf('1987-03-12') },
    ];
    const [file, ...more] = toSitemaps('front-desk', entries, ADDRESS);
    expect(more).toEqual([]);
    expect(file).toMatchObject({ path: '/sitemap-front-desk.xml', lastmod: '2020-09-08' });
    expect(file?.xml).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://archive.example/news/</loc></url>
<url><loc>https://archive.example/news/topics/%E0%A4%AE%E0%A4%9B%E0%A4%B2%E0%A5%80%20&amp;%20o&#39;chips/</loc><lastmod>2020-09-08</lastmod></url>
<url><loc>https://archive.example/news/1987/</loc><lastmod>1987-03-12</lastmod></url>
</urlset>
`);
    expectXml(file?.xml ?? '');
  });

  it('splits at the limit of the protocol, losing nothing', () => {
    const entries = Array.from({ length: SITEMAP_LIMIT + 1 }, (_, at) => ({ path: `/${at}/` }));
    const files = toSitemaps('1987-03', entries, ADDRESS);
    expect(files.map(({ path }) => path)).toEqual(['/sitemap-1987-03.xml', '/sitemap-1987-03-2.xml']);
    expect(files.map(({ xml }) => xml.match(/<loc>/g)?.length)).toEqual([SITEMAP_LIMIT, 1]);
    expect(files[1]?.xml).toContain(`<loc>https://archive.example/news/${SITEMAP_LIMIT}/</loc>`);
  });

  it('has one empty file for no pages', () => {
    const files = toSitemaps('all', [], ADDRESS);
    expect(files.map(({ path, lastmod }) => [path, lastmod])).toEqual([['/sitemap-all.xml', undefined]]);
    expectXml(files[0]?.xml ?? '');
  });
});

describe('sitemapPaths', () => {
  it.each([0, 1, SITEMAP_LIMIT - 1, SITEMAP_LIMIT, SITEMAP_LIMIT + 1, 2 * SITEMAP_LIMIT + 1])(
    'names the files that %i pages take, without the pages',
    (pages) => {
      const entries = Array.from({ length: pages }, () => ({ path: '/' }));
      expect(sitemapPaths('198', pages)).toEqual(toSitemaps('198', entries, ADDRESS).map(({ path }) => path));
    },
  );
});

describe('toSitemapIndex', () => {
  it('names the files, with dates where they are known', () => {
    const files = [
      { path: '/sitemap-front-desk.xml' },
      { path: '/sitemap-all.xml', lastmod: civilDateOf('2020-09-08') },
    ];
    const index = toSitemapIndex(files, ADDRESS);
    expect(index).toContain(
      '<sitemap><loc>https://archive.example/news/sitemap-front-desk.xml</loc></sitemap>',
    );
    expect(index).toContain(
      '<sitemap><loc>https://archive.example/news/sitemap-all.xml</loc><lastmod>2020-09-08</lastmod></sitemap>',
    );
    expectXml(index);
  });
});

describe('toRobots', () => {
  it('lets everyone read and names the sitemap', () => {
    expect(toRobots(ADDRESS)).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://archive.example/news/sitemap.xml\n',
    );
  });
});
