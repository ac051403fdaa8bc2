import type { APIRoute } from 'astro';
import { getArchive } from '../../archive/load-archive.ts';
import { drawIconSvg } from '../../outputs/draw-icons.ts';

export const GET: APIRoute = async () =>
  new Response(drawIconSvg((await getArchive()).site), { headers: { 'Content-Type': 'image/svg+xml' } });
