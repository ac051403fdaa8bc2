import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load-archive.ts';
import { drawFavicon } from '../../outputs/draw-icons.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(drawFavicon((await getArchive()).site)), {
    headers: { 'Content-Type': 'image/vnd.microsoft.icon' },
  });
