import { checkAlias } from '../../schema/check-site-path.ts';
import { checkWebAddress } from '../../schema/check-web-address.ts';

/** The most bytes that a name may have on most disks. */
const MAX_NAME = 255;

/** Steps to the folder above, which a browser takes before it asks for anything. */
const WALKS = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * The path that an article had on its site, for the archive that stands in that site's place: `/2019/01/old-name/`.
 * Undefined for an address on another host, one with a query (`?p=12`), one that names a file (`old-name.html`), and
 * the home page's own.
 * @param home address of the site
 */
export function oldPath(link: string, home: string): string | undefined {
  if (checkWebAddress(link) || checkWebAddress(home) || WALKS.test(link)) return undefined;
  const url = new URL(link);
  if (hostOf(url) !== hostOf(new URL(home)) || url.search !== '' || url.hash !== '') return undefined;
  const path = decode(url.pathname).replace(/\/?$/, '/');
  const names = path.split('/');
  if (path === '/' || names[names.length - 2]?.includes('.')) return undefined;
  if (names.some((name) => Buffer.byteLength(name) > MAX_NAME)) return undefined;
  return checkAlias(path) ? undefined : path;
}

const hostOf = ({ host }: URL): string => host.replace(/^www\./, '');

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
