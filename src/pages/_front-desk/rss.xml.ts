import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load-archive.ts';
import { toRss } from '../../outputs/to-rss.ts';

export const GET: APIRoute = async () => {
  const { catalogue, site, address } = await getArchive();
  const xml = toRss({ articles: catalogue.articles, site, address, path: '/rss.xml' });
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
