import type { APIRoute, GetStaticPaths } from 'astro';
import { getBuild, getDesk } from '../../archive/load-archive.ts';
import { drawIcon } from '../../outputs/draw-icons.ts';
import { MANIFEST_ICONS } from '../../outputs/to-web-manifest.ts';

export const getStaticPaths = (async () =>
  ((await getBuild()).desk ? MANIFEST_ICONS : []).map((size) => ({
    params: { size: String(size) },
    props: { size },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = async ({ props }) =>
  new Response(new Uint8Array(drawIcon((await getDesk()).site, props.size)), {
    headers: { 'Content-Type': 'image/png' },
  });
