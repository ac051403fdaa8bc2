import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { drawIcon } from '../../outputs/draw-icons.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(drawIcon((await getDesk()).site, 180)), {
    headers: { 'Content-Type': 'image/png' },
  });
