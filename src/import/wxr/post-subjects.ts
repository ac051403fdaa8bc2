import { childrenOf, textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { toPlainLine } from './plain-line.ts';
import type { Site } from './read-site.ts';
import { metaOf } from './wxr-element.ts';

/** What a post is about, and what it is filed under. */
export interface PostSubjects {
  section?: string;
  topics: string[];
  people: string[];
  places: string[];
  organizations: string[];
  language?: string;
}

/** Where plugins keep the number of the category that is the main one: Yoast, Rank Math, SEOPress, The SEO Framework. */
const PRIMARY = [
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  '_seopress_robots_primary_cat',
  '_primary_term_category',
];

/** Kinds of terms that say nothing about the text. */
const TECHNICAL =
  /^(?:_|wp_|product_|pa_|post_(?:format|translations|status|visibility)|term_|translation|nav_menu|link_category|author|language$)/;

/** Kinds of terms, as sites name their own, that are more than topics. */
const KINDS: readonly (readonly [RegExp, 'people' | 'places' | 'organizations'])[] = [
  [/^(?:person|persons|people)$/, 'people'],
  [/^(?:place|places|location|locations)$/, 'places'],
  [/^(?:organi[sz]ation|organi[sz]ations|company|companies)$/, 'organizations'],
];

/** What WordPress files a post under when nobody has said what it is about, in many languages. */
const UNFILED = new Set(
  `uncategorized|uncategorised|allgemein|unkategorisiert|nicht kategorisiert|non classé|non classifié(e)|non catégorisé|
  sin categoría|sin categoria|sin clasificar|sense categoria|sen categoría|sem categoria|senza categoria|non categorizzato|
  geen categorie|ongecategoriseerd|niet gecategoriseerd|okategoriserad|okategoriserade|ukategorisert|ukategoriseret|
  ikke kategoriseret|luokittelematon|óflokkað|bez kategorii|bez kategorie|nezařazené|nezaradené|nerazvrščeno|
  nekategorizirano|nesvrstano|некатегоризовано|без рубрики|без категорії|без категория|без категорија|некатегоризирани|
  fără categorie|kategorizálatlan|egyéb kategória|χωρίς κατηγορία|kategorilenmemiş|kategorisiz|غير مصنف|دسته‌بندی نشده|
  ללא קטגוריה|अवर्गीकृत|未分类|未分類|未分類文章|미분류|chưa phân loại|chưa được phân loại|tak berkategori|
  tidak berkategori|ไม่มีหมวดหมู่|kategoriarik gabe|sailkatu gabea|nekategoriita`
    .split('|')
    .map((name) => name.trim()),
);

interface Term {
  domain: string;
  slug: string;
  name: string;
}

/** Sorts the terms of a post: the main category is its section, what else it is filed under are its subjects. */
export function postSubjects(item: XmlElement, site: Site): PostSubjects {
  const terms = childrenOf(item, 'category', '').map(toTerm);
  const filed = terms.filter((term) => !TECHNICAL.test(term.domain) && !isUnfiled(term));
  const categories = filed.filter(({ domain }) => domain === 'category');
  const primary = PRIMARY.map((key) => site.slugs.get(metaOf(item, key))).find((slug) => slug !== undefined);
  const section = (categories.find(({ slug }) => slug === primary) ?? categories[0])?.name;

  const subjects = { topics: new Map(), people: new Map(), places: new Map(), organizations: new Map() };
  for (const { domain, name } of filed) {
    const kind = KINDS.find(([pattern]) => pattern.test(domain))?.[1] ?? 'topics';
    const key = name.toLowerCase();
    if (name !== '' && name !== section && !subjects[kind].has(key)) subjects[kind].set(key, name);
  }
  const language = terms.find(({ domain }) => domain === 'language')?.slug ?? '';
  return {
    ...(section && { section }),
    ...{
      topics: [...subjects.topics.values()] as string[],
      people: [...subjects.people.values()] as string[],
      places: [...subjects.places.values()] as string[],
      organizations: [...subjects.organizations.values()] as string[],
    },
    ...(/^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i.test(language) && { language }),
  };
}

const toTerm = (element: XmlElement): Term => ({
  // Exports of the first version name each category twice, once without saying what it is.
  domain: element.attributes['domain'] ?? 'category',
  slug: element.attributes['nicename'] ?? '',
  name: toPlainLine(textOf(element)),
});

const isUnfiled = ({ domain, slug, name }: Term): boolean =>
  domain === 'category' && (/^uncategori[sz]ed(?:-|$)/.test(slug) || UNFILED.has(name.toLowerCase()));
