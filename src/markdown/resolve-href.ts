import type { BodyOptions } from './body-options.ts';

/** True for an address on (or possibly on) another host: `https://…`, `//host/…`. */
export const isExternal = (href: string): boolean => /^(?:https?:|\/\/)/i.test(href);

/**
 * A link or picture address of a body → the address on the page. What starts with `/` is put below the base
 * path, what is relative starts from the day's folder (where the entry's own file lies, so that a picture
 * beside it is found); fragments and absolute URLs stay as they are.
 */
export function resolveHref(href: string, options: BodyOptions): string {
  if (href === '' || /^[#?]/.test(href) || isExternal(href) || /^[a-z][a-z\d+.-]*:/i.test(href)) return href;
  if (href.startsWith('/')) return (options.base ?? '/') + href.slice(1);
  if (!options.filesHref) return href;
  const { pathname, search, hash } = new URL(href, new URL(options.filesHref, 'http://base.invalid'));
  // `../../..//host/x` resolves to `//host/x`, which a browser would take for another host.
  return pathname.replace(/^\/+/, '/') + search + hash;
}
