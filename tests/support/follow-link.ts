/** A reference of a page, taken apart. */
export interface Target {
  /** File below the site that a static host would answer with: `2020/09/04/index.html`. */
  file: string;
  /** Id on that page, decoded; '' when there is none. */
  fragment: string;
}

/**
 * Where a reference leads inside a site, or undefined when it leads elsewhere (another host, `mailto:`).
 * @param href as it stands in the page
 * @param page address of the page that holds it
 * @param base base path of the site; a path outside it gives a file that cannot exist
 */
export function followLink(href: string, page: URL, base: string): Target | undefined {
  const url = new URL(href, page);
  if (url.origin !== page.origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (!path.startsWith(base)) return { file: `(outside ${base}) ${path}`, fragment };
  const below = path.slice(base.length);
  return { file: below === '' || below.endsWith('/') ? `${below}index.html` : below, fragment };
}
