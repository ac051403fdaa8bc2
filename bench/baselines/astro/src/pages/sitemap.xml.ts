import { toSitemap } from '../../../shared/feeds.ts';
import { SITE } from '../../../shared/site.ts';
import { getArchive } from '../archive.ts';

export const GET = async () => new Response(toSitemap(await getArchive(), SITE));
