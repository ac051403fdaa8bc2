import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../archive/load-archive.ts';
import { listPages } from '../../outputs/list-pages.ts';
import { toSitemaps } from '../../outputs/to-sitemap.ts';

/** `/sitemap.xml`, the index, and the files that it names. */
export const getStaticPaths = (async () => {
  const archive = await getArchive();
  return toSitemaps(listPages(archive.catalogue), archive.address).map(({ path, xml }) => ({
    params: { sitemap: path.slice(1, -'.xml'.length) },
    props: { xml },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
