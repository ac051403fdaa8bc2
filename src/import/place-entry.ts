import { FIXED_PAGES } from '../model/check-catalogue.ts';
import { SUBJECT_KINDS } from '../model/subject.ts';
import { entryPermalink } from '../model/urls.ts';
import type { Finding } from './format.ts';
import type { Register } from './register.ts';

/** Path of an entry: `articles/2020/09/04/slug.md`. */
export const entryPath = (day: string, slug: string): string =>
  `articles/${day.replaceAll('-', '/')}/${slug}.md`;

/** A path for an entry of a day: its slug, with a number when another article has it already. */
export function firstFree(day: string, slug: string, isTaken: (path: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const path = entryPath(day, count === 1 ? slug : `${slug}-${count}`);
    if (!isTaken(path)) return path;
  }
}

const DATE_PAGE = /^\/\d{4}\/(?:\d{2}\/){0,2}$/;
const ARTICLE_PAGE = /^\/(\d{4}\/\d{2}\/\d{2}\/[^/]+)\/$/;
const SUBJECT_PAGE = new RegExp(`^/(?:${SUBJECT_KINDS.join('|')})/(?:[^/]+/)*$`);

/**
 * The old addresses that may lead to an entry: those that are no page of the archive and lead to no other article. An
 * old address that is the new one needs no redirect.
 * @param path the entry's own
 */
export function freeAliases(
  register: Register,
  aliases: readonly string[],
  path: string,
): { aliases: string[]; warnings: Finding[] } {
  const own = entryPermalink(path);
  const warnings: Finding[] = [];
  const kept = aliases.filter((alias) => {
    if (alias.toLowerCase() === own.toLowerCase()) return false;
    const owner = register.aliasOwner(alias);
    const article = ARTICLE_PAGE.exec(alias.toLowerCase())?.[1];
    const clash =
      owner !== undefined && owner !== path
        ? `already leads to ${owner}`
        : DATE_PAGE.test(alias) || SUBJECT_PAGE.test(alias) || FIXED_PAGES.includes(alias)
          ? 'is the address of a page of the archive'
          : article !== undefined && register.isTaken(`articles/${article}.md`) && owner === undefined
            ? 'is the address of another article'
            : undefined;
    if (clash === undefined) return true;
    warnings.push({
      rule: 'alias-left-out',
      message: `An old address of the article ${clash}; it was left out.`,
      found: alias,
    });
    return false;
  });
  return { aliases: kept, warnings };
}
