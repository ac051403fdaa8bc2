import type { Crumb } from './date-trail.ts';
import type { Article, Kind } from './article.ts';
import type { Site } from './site.ts';
import { slugify } from './text.ts';

/** What is undefined is left out, as JSON has it. */
export type JsonLd = Record<string, unknown>;

const CONTEXT = 'https://schema.org';

const things = (type: string, kind: Kind, names: string[] | undefined, site: Site): JsonLd[] | undefined =>
  names?.map((name) => ({ '@type': type, name, url: `${site.url}/${kind}/${slugify(name)}/` }));

/** An article to programs. */
export const articleJsonLd = (article: Article, site: Site): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'NewsArticle',
  url: site.url + article.path,
  mainEntityOfPage: site.url + article.path,
  headline: article.title,
  datePublished: article.stamp,
  description: article.opening,
  inLanguage: 'en',
  wordCount: article.words,
  articleSection: article.section,
  dateline: article.dateline,
  isPartOf: article.source && { '@type': 'Periodical', name: article.source },
  keywords: article.topics,
  about: things('Person', 'people', article.people, site),
  mentions: things('Organization', 'organizations', article.organizations, site),
  contentLocation: things('Place', 'places', article.places, site),
  publisher: { '@type': 'Organization', name: site.publisher, url: `${site.url}/` },
});

/** A page that lists articles to programs. */
export const collectionJsonLd = (
  { title, description, path }: { title: string; description: string; path: string },
  site: Site,
): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'CollectionPage',
  name: title,
  description,
  url: site.url + path,
  isPartOf: { '@type': 'WebSite', name: site.title, url: `${site.url}/` },
});

/** The way from the home page down to a page, each step a name and a path. */
export const breadcrumbJsonLd = (trail: readonly Crumb[], site: Site): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.title, path: '/' }, ...trail].map(({ name, path }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: site.url + path,
  })),
});
