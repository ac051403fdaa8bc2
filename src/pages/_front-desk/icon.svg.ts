import type { APIRoute } from 'astro';
import { getDesk } from '../../archive/load-archive.ts';
import { drawIconSvg } from '../../outputs/draw-icons.ts';

export const GET: APIRoute = async () =>
  new Response(drawIconSvg((await getDesk()).site), { headers: { 'Content-Type': 'image/svg+xml' } });
