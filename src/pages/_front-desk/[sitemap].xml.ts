import type { APIRoute, GetStaticPaths } from 'astro';
import { getBuild, type DeskArchive, type VolumeArchive } from '../../archive/load-archive.ts';
import { volumeName } from '../../model/volumes.ts';
import { listDeskPages, listVolumePages } from '../../outputs/list-pages.ts';
import { sitemapPaths, toSitemapIndex, toSitemaps, type SitemapFile } from '../../outputs/to-sitemap.ts';

/** One sitemap a volume, one of the front desk, and `/sitemap.xml`, the index that names them. */
export const getStaticPaths = (async () => {
  const { volumes, desk } = await getBuild();
  return [...volumes.flatMap(ofVolume), ...(desk ? ofDesk(desk) : [])].map(({ path, xml }) => ({
    params: { sitemap: path.slice(1, -'.xml'.length) },
    props: { xml },
  }));
}) satisfies GetStaticPaths;

const ofVolume = ({ scope, catalogue, address }: VolumeArchive): SitemapFile[] =>
  toSitemaps(volumeName(scope), listVolumePages(catalogue, scope), address);

function ofDesk({ desk, address }: DeskArchive): SitemapFile[] {
  const own = toSitemaps('front-desk', listDeskPages(desk), address);
  const volumes = desk.volumes.flatMap(({ scope, pages, lastmod }) =>
    sitemapPaths(volumeName(scope), pages).map((path) => ({ path, lastmod })),
  );
  return [...own, { path: '/sitemap.xml', xml: toSitemapIndex([...own, ...volumes], address) }];
}

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
