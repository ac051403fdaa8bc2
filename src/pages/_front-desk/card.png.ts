import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { drawCard } from '../../outputs/draw-card.ts';

/** The picture that stands for the archive where links to it are shown. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(drawCard((await getDesk()).site)), {
    headers: { 'Content-Type': 'image/png' },
  });
