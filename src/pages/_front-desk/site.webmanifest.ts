import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { toWebManifest } from '../../outputs/to-web-manifest.ts';

export const GET: APIRoute = async () => {
  const { site, address } = await getDesk();
  return new Response(toWebManifest(site, address), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
