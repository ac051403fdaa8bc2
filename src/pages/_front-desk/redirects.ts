import type { APIRoute, GetStaticPaths } from 'astro';
import { getBuild, getDesk } from '../../archive/load-archive.ts';
import { toRedirects } from '../../outputs/to-redirects.ts';

/** `/_redirects`: hosts that know it answer old addresses with 301; elsewhere the redirect pages do. Only where there are aliases. */
export const getStaticPaths = (async () => {
  const { desk } = await getBuild();
  return desk && desk.desk.aliases.length > 0 ? [{ params: { name: '_redirects' } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { desk, address } = await getDesk();
  return new Response(toRedirects(desk.aliases, address));
};
