import { slugify } from '../../model/slug.ts';
import type { ArticleInput } from '../../schema/article.ts';
import { lowerCapitals } from './name-words.ts';
import { NAME_FIELDS, type Suggestions } from './suggestions.ts';

/**
 * Looks for people, places, organizations and the language in a text, with what this machine has: nothing is asked of
 * the network. Names are found in English texts only, because only for those there is a library that knows enough; for
 * other languages the language itself is all that can be said.
 * @param text plain text, a blank line between paragraphs
 * @param language BCP 47: what the entry or else the archive says; one that the text belies is not believed
 */
export async function suggestFor(text: string, language: string | undefined): Promise<Suggestions> {
  // The data of the two libraries take half a second to read: only who asks for suggestions waits for them.
  const { detectLanguage } = await import('./detect-language.ts');
  const found = detectLanguage(text, language);
  const suggestions: Suggestions = found === undefined ? {} : { language: found };
  if (!/^en(?:-|$)/iu.test(found ?? language ?? '')) return suggestions;
  const { findNames } = await import('./find-names.ts');
  return { ...suggestions, ...findNames(text) };
}

/** What an entry says already, as far as it bears on suggestions. */
export type KnownFacts = Pick<
  ArticleInput,
  'dateline' | 'byline' | 'source' | 'topics' | 'people' | 'places' | 'organizations'
>;

/**
 * The suggestions that say something new: no name that the entry has as a subject of any kind, as its author or its
 * source. The place of a dateline comes first among the places, since nobody has to look for it in the text.
 * @param isRejected whether an archivist has turned a suggestion down before
 */
export function withoutFacts(
  suggestions: Suggestions,
  facts: KnownFacts,
  isRejected: (field: keyof Suggestions, value: string) => boolean = () => false,
): Suggestions {
  const { byline = [], source = '', topics = [], people = [], places = [], organizations = [] } = facts;
  const known = new Set([...byline, source, ...topics, ...people, ...places, ...organizations].map(slugify));
  const surnames = people.map((name) => `-${slugify(name)}`);
  const isNew = (slug: string): boolean =>
    slug !== '' && !known.has(slug) && !surnames.some((name) => name.endsWith(`-${slug}`));
  const news: Suggestions = {};
  const { language } = suggestions;
  if (language !== undefined && !isRejected('language', language)) news.language = language;
  const spoken = placeOf(facts.dateline);
  for (const field of NAME_FIELDS) {
    const found = [...(field === 'places' ? spoken : []), ...(suggestions[field] ?? [])];
    const bySlug = new Map<string, string>();
    for (const name of found) if (!bySlug.has(slugify(name))) bySlug.set(slugify(name), name);
    const names = [...bySlug].flatMap(([slug, name]) =>
      isNew(slug) && !isRejected(field, name) ? [name] : [],
    );
    if (names.length > 0) news[field] = names;
  }
  return news;
}

/** The place of a dateline, when it is one place and nothing else: `SALVADOR` → `Salvador`. */
function placeOf(dateline = ''): string[] {
  const [place = ''] = dateline.split(/[,،、，]/u, 1);
  return place.length <= 40 && /^[\p{L}\p{M} .'’-]+$/u.test(place) ? [lowerCapitals(place.trim())] : [];
}

/** How many things are suggested. */
export const countSuggestions = (suggestions: Suggestions | undefined): number =>
  NAME_FIELDS.reduce((sum, field) => sum + (suggestions?.[field]?.length ?? 0), 0) +
  (suggestions?.language === undefined ? 0 : 1);
