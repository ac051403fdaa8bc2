import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { toOpenSearch } from '../../outputs/to-open-search.ts';

export const GET: APIRoute = async () => {
  const { site, address } = await getDesk();
  return new Response(toOpenSearch(site, address), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
