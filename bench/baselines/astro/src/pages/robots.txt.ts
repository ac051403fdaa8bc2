import { SITE } from '../../../shared/site.ts';

export const GET = () => new Response(`User-agent: *\nSitemap: ${SITE.url}/sitemap.xml\n`);
