import { toHref, type SiteAddress } from '../model/urls.ts';

/** Aliases as Netlify, Cloudflare Pages and others read them from `_redirects`: `/old/ /2020/09/04/slug/ 301`, a line each. */
export function toRedirects(
  aliases: readonly (readonly [alias: string, path: string])[],
  address: SiteAddress,
): string {
  return aliases.map(([alias, path]) => `${toHref(address, alias)} ${toHref(address, path)} 301\n`).join('');
}
