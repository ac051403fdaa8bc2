import { directionOf } from '../model/display.ts';
import type { Site } from '../model/site.ts';
import { toHref, type SiteAddress } from '../model/urls.ts';

/** Sizes of the PNG icons that the manifest names, in pixels: `/icon-192.png`, `/icon-512.png`. */
export const MANIFEST_ICONS = [192, 512] as const;

/** `site.webmanifest` (W3C Web Application Manifest): name, colours and icons for a home screen. */
export function toWebManifest(site: Site, address: SiteAddress): string {
  const manifest = {
    name: site.title,
    description: site.description,
    lang: site.language,
    dir: directionOf(site.language),
    start_url: toHref(address, '/'),
    scope: toHref(address, '/'),
    display: 'browser',
    background_color: '#faf7f0',
    theme_color: site.accent,
    icons: MANIFEST_ICONS.map((size) => ({
      src: toHref(address, `/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
