import type { CivilDate } from './civil-date.ts';
import type { SubjectKind } from './subject.ts';

/**
 * Paths of pages, from the site's root, before the base path. They are kept unescaped (`/topics/रक्षा/`),
 * as they are on disk; {@link toHref} escapes them on the way into a page.
 */

/** `2020-09-04`, `2020-09` or `2020` → `/2020/09/04/`, `/2020/09/`, `/2020/`. */
export const datePath = (date: CivilDate | string): string => `/${date.replaceAll('-', '/')}/`;

/** `/2020/09/04/slug/`: the permalink. */
export const articlePath = (day: CivilDate, slug: string): string => `${datePath(day)}${slug}/`;

/** The permalink of an entry by its file: `articles/2020/09/04/slug.md` → `/2020/09/04/slug/`. */
export const entryPermalink = (file: string): string => file.replace(/^articles/, '').replace(/\.md$/, '/');

/** `/topics/`. */
export const subjectIndexPath = (kind: SubjectKind): string => `/${kind}/`;

/** `/topics/defence/`. */
export const subjectPath = (kind: SubjectKind, slug: string): string => `/${kind}/${slug}/`;

/** Where a site stands: its origin and the path below it that the archive occupies. */
export interface SiteAddress {
  /** Origin, for example `https://archive.example`; no path. */
  origin: string;
  /** Base path with a slash at both ends: `/` or `/archive/`. */
  base: string;
}

/** Site path → what goes into `href`: under the base path, percent-encoded. */
export function toHref(address: SiteAddress, path: string): string {
  return encodeURI(address.base + path.replace(/^\//, ''));
}

/** Site path → absolute URL, for canonical links, feeds and sitemaps. */
export function toUrl(address: SiteAddress, path: string): string {
  return address.origin + toHref(address, path);
}
