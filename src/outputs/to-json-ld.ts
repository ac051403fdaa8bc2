import type { Article } from '../model/article.ts';
import { uniqueBySlug } from '../model/catalogue.ts';
import type { Site } from '../model/site.ts';
import type { SubjectRef } from '../model/subject.ts';
import { subjectPath, toUrl, type SiteAddress } from '../model/urls.ts';

const CONTEXT = 'https://schema.org';

/** Absent values leave no trace: an empty author is worse than none. */
type Thing = Record<string, unknown>;

/** A list, or nothing where it would be empty. */
const listed = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** Subjects as things, each with the address of its page, by which programs can tell one Smith from another. */
const things = (type: string, list: readonly SubjectRef[], address: SiteAddress): Thing[] =>
  list.map(({ kind, slug, name }) => ({ '@type': type, name, url: toUrl(address, subjectPath(kind, slug)) }));

/**
 * schema.org NewsArticle of an article. What the article does not say is left out, as JSON leaves undefined
 * values out; an author is never made up. Dates are civil dates, or date-times with the offset as written.
 */
export function toArticleJsonLd(article: Article, site: Site, address: SiteAddress): Thing {
  const { subjects, image } = article;
  const url = toUrl(address, article.path);
  const about = [
    ...things('Person', uniqueBySlug(subjects.people), address),
    ...things('Organization', uniqueBySlug(subjects.organizations), address),
  ];
  const corrected = article.corrections.map(({ date }) => date).sort();
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    datePublished: article.time ?? article.day,
    dateModified: corrected.at(-1),
    description: article.summary ?? article.opening,
    inLanguage: article.language,
    wordCount: article.words,
    articleSection: article.section,
    dateline: article.dateline,
    author: listed(article.byline.map((name) => ({ '@type': 'Person', name }))),
    publisher: toPublisher(site, address),
    isPartOf: article.source === undefined ? undefined : { '@type': 'Periodical', name: article.source },
    isBasedOn: article.sourceUrl,
    keywords: listed(uniqueBySlug(subjects.topics).map(({ name }) => name)),
    about: listed(about),
    contentLocation: listed(things('Place', uniqueBySlug(subjects.places), address)),
    copyrightNotice: article.rights ?? site.rights,
    correction: listed(
      article.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text,
      })),
    ),
    image: image && {
      '@type': 'ImageObject',
      url: toUrl(address, image.path),
      width: image.width,
      height: image.height,
      description: image.alt,
      caption: image.caption,
      creditText: image.credit,
    },
  };
}

const toPublisher = (site: Site, address: SiteAddress): Thing => ({
  '@type': 'Organization',
  name: site.publisher,
  url: toUrl(address, '/'),
});

/** schema.org BreadcrumbList: the way from the home page down to this one. */
export function toBreadcrumbJsonLd(
  trail: readonly { name: string; path: string }[],
  address: SiteAddress,
): Thing {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: toUrl(address, path),
    })),
  };
}

/** What a page that lists articles says of itself. */
export interface CollectionFacts {
  name: string;
  description: string;
  path: string;
  site: Site;
  address: SiteAddress;
}

/** schema.org CollectionPage of a day, month, year or subject. */
export function toCollectionJsonLd({ name, description, path, site, address }: CollectionFacts): Thing {
  return {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    name,
    description,
    url: toUrl(address, path),
    isPartOf: { '@type': 'WebSite', name: site.title, url: toUrl(address, '/') },
  };
}

/** schema.org WebSite with the SearchAction that lets programs search the archive. */
export function toWebSiteJsonLd(site: Site, address: SiteAddress): Thing {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: site.title,
    description: site.description,
    url: toUrl(address, '/'),
    inLanguage: site.language,
    publisher: toPublisher(site, address),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${toUrl(address, '/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
