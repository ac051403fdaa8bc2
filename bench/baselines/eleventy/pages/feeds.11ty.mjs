import { toRss, toSitemap } from '../../shared/feeds.ts';
import { SITE } from '../../shared/site.ts';

const FILES = [
  { path: '/index.xml', write: toRss },
  { path: '/sitemap.xml', write: toSitemap },
  { path: '/robots.txt', write: () => `User-agent: *\nSitemap: ${SITE.url}/sitemap.xml\n` },
];

export const data = {
  files: FILES,
  pagination: { data: 'files', size: 1, alias: 'item' },
  permalink: ({ item }) => item.path,
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ['archive'] },
};

export const render = ({ item, collections }) => item.write(collections.archive, SITE);
