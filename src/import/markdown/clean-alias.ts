import { checkAlias } from '../../schema/check-site-path.ts';

/**
 * An old path of a page as an entry may have it: `/news/old.html` becomes `/news/old.html/`, `/news/index.html` the folder,
 * an address of the site its path.
 * @returns undefined when it is no clean path from the site's root
 */
export function cleanAlias(text: string): string | undefined {
  const path = text.trim().replace(/\/index\.html?$/i, '/');
  // What is relative starts from a folder that only the old site knows.
  if (!/^(?:\/(?!\/)|https?:\/\/)/i.test(path)) return undefined;
  const refusal = checkAlias(path);
  const clean = refusal ? refusal.suggestion : path;
  return clean === '/' ? undefined : clean;
}

/** True for a pattern that a generator fills in, or one of its words for a pattern: nothing that a page ever had. */
export const isPathTemplate = (text: string): boolean =>
  /:[a-z]|\{[{%]|\$\{/i.test(text.replace(/^https?:/i, '')) ||
  /^(?:pretty|date|none|ordinal|weekdate|true|false|)$/i.test(text.trim());
