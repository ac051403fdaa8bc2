import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load-archive.ts';
import { toWebManifest } from '../../outputs/to-web-manifest.ts';

export const GET: APIRoute = async () => {
  const { site, address } = await getArchive();
  return new Response(toWebManifest(site, address), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
