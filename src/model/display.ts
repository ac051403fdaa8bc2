import type { Article } from './article.ts';
import { remember } from './remember.ts';
import type { SubjectKind } from './subject.ts';

/** Words for people, kept in one place so that a page never says the same thing in two ways. */

export const KIND_LABEL: Record<SubjectKind, { one: string; many: string }> = {
  topics: { one: 'Topic', many: 'Topics' },
  people: { one: 'Person', many: 'People' },
  places: { one: 'Place', many: 'Places' },
  organizations: { one: 'Organization', many: 'Organizations' },
};

/** A supplied headline stands in square brackets: the cataloguing convention for what the source lacks. */
export function displayHeadline(article: Pick<Article, 'headline' | 'suppliedHeadline'>): string {
  return article.suppliedHeadline ? `[${article.headline}]` : article.headline;
}

/** `1 article`, `21,578 articles`. */
export function formatCount(count: number, one: string, many: string, locale: string): string {
  return `${formatNumber(count, locale)} ${count === 1 ? one : many}`;
}

export const formatArticles = (count: number, locale: string): string =>
  formatCount(count, 'article', 'articles', locale);

const numbers = remember((locale) => new Intl.NumberFormat(locale));

export const formatNumber = (value: number, locale: string): string => numbers(locale).format(value);

const languages = remember((locale) => new Intl.DisplayNames([locale], { type: 'language' }));

/** Name of a language as the interface's readers call it: `hi` → `Hindi`; the tag itself when unknown. */
export const languageName = (tag: string, locale: string): string => languageNames(`${locale} ${tag}`);

const languageNames = remember((key) => {
  const [locale = ''] = key.split(' ');
  // From an address it may be any text, with spaces too.
  const tag = key.slice(locale.length + 1);
  try {
    return languages(locale).of(tag) ?? tag;
  } catch {
    // A private-use tag (`en-x-town`) is well formed, but has no name.
    return tag;
  }
});

const lists = remember((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** "A", "A and B", "A, B and C" by the rules of a locale. */
export const formatList = (items: readonly string[], locale: string): string => lists(locale).format(items);

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** Direction in which a language is written (Unicode CLDR: the likely script of the tag). */
export const directionOf = remember((tag): 'ltr' | 'rtl' =>
  RTL_SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr',
);

/** True for a tag of English, in which the interface is written. */
export const isEnglish = remember((tag) => new Intl.Locale(tag).language === 'en');

/** The interface is in English; its dates and numbers follow the archive's own variety of it. */
export function interfaceLocale(siteLanguage: string): string {
  return siteLanguage.toLowerCase().startsWith('en-') ? siteLanguage : 'en-GB';
}

/** Cuts a text for a description at a word boundary, at most `limit` characters, with an ellipsis. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Half of a surrogate pair is no character.
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit - 1).trimEnd()}…`;
}
