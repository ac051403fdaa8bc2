import { toUrl, type SiteAddress } from '../model/urls.ts';

/**
 * robots.txt (RFC 9309): everything may be read, and here is the sitemap. Crawlers look for it at the root of
 * the host only; below a base path it tells people where the sitemap is.
 */
export function toRobots(address: SiteAddress): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${toUrl(address, '/sitemap.xml')}\n`;
}
