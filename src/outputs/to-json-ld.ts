import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { toUrl, type SiteAddress } from '../model/urls.ts';

const CONTEXT = 'https://schema.org';

/** Absent values leave no trace: an empty author is worse than none. */
type Thing = Record<string, unknown>;

const names = (type: string, list: readonly { name: string }[]): Thing[] | undefined =>
  list.length > 0 ? list.map(({ name }) => ({ '@type': type, name })) : undefined;

/** schema.org NewsArticle of an article. JSON leaves undefined values out. */
export function toArticleJsonLd(article: Article, site: Site, address: SiteAddress): Thing {
  const { subjects, image } = article;
  const url = toUrl(address, article.path);
  const about = [...(names('Person', subjects.people) ?? []), ...(names('Organization', subjects.organizations) ?? [])];
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    datePublished: article.time ?? article.day,
    dateModified: article.corrections.at(-1)?.date,
    description: article.summary ?? article.opening,
    inLanguage: article.language,
    wordCount: article.words,
    articleSection: article.section,
    dateline: article.dateline,
    author: names(
      'Person',
      article.byline.map((name) => ({ name })),
    ),
    publisher: { '@type': 'Organization', name: site.publisher },
    isPartOf: article.source === undefined ? undefined : { '@type': 'Periodical', name: article.source },
    isBasedOn: article.sourceUrl,
    keywords: subjects.topics.length > 0 ? subjects.topics.map(({ name }) => name) : undefined,
    about: about.length > 0 ? about : undefined,
    contentLocation: names('Place', subjects.places),
    copyrightNotice: article.rights ?? site.rights,
    correction:
      article.corrections.length > 0
        ? article.corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment',
            datePublished: date,
            text,
          }))
        : undefined,
    image: image && {
      '@type': 'ImageObject',
      url: toUrl(address, image.path),
      width: image.width,
      height: image.height,
      caption: image.caption,
      creditText: image.credit,
    },
  };
}

/** schema.org BreadcrumbList: the way from the home page down to this one. */
export function toBreadcrumbJsonLd(trail: readonly { name: string; path: string }[], address: SiteAddress): Thing {
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
    publisher: { '@type': 'Organization', name: site.publisher },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${toUrl(address, '/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
