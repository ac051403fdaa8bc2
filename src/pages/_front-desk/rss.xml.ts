import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { toRss } from '../../outputs/to-rss.ts';

export const GET: APIRoute = async () => {
  const { desk, site, address } = await getDesk();
  const xml = toRss({ articles: desk.newest, site, address, path: '/rss.xml' });
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
