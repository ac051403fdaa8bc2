import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { drawFavicon } from '../../outputs/draw-icons.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(drawFavicon((await getDesk()).site)), {
    headers: { 'Content-Type': 'image/vnd.microsoft.icon' },
  });
