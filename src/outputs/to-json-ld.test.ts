import { describe, expect, it } from 'vitest';
import { ADDRESS, fullArticle, makeArticle, SITE } from './test-article.ts';
import { toArticleJsonLd, toBreadcrumbJsonLd, toCollectionJsonLd, toWebSiteJsonLd } from './to-json-ld.ts';

/** As it is written: without the undefined. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const ROOT = 'https://archive.example/news';

describe('toArticleJsonLd', () => {
  it('says of an article all that is known', () => {
    expect(written(toArticleJsonLd(fullArticle(), SITE, ADDRESS))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: `${ROOT}/2020/09/04/boats-return/`,
      mainEntityOfPage: `${ROOT}/2020/09/04/boats-return/`,
      headline: 'Boats return',
      datePublished: '2020-09-04T00:10:00+05:30',
      dateModified: '2020-09-08',
      description: 'All 12 boats & crews are <safe>.',
      inLanguage: 'en',
      wordCount: 4,
      articleSection: 'Coast',
      dateline: 'HARBOUR TOWN',
      author: [
        { '@type': 'Person', name: 'Asha Rao' },
        { '@type': 'Person', name: 'Coast Wire & agencies' },
      ],
      publisher: { '@type': 'Organization', name: 'Harbour Library', url: `${ROOT}/` },
      isPartOf: { '@type': 'Periodical', name: 'The Harbour Post' },
      isBasedOn: 'https://post.example/1',
      keywords: ['Fishing', 'मछली'],
      about: [
        { '@type': 'Person', name: 'Asha Rao', url: `${ROOT}/people/asha-rao/` },
        { '@type': 'Organization', name: 'Coast Guard', url: `${ROOT}/organizations/coast-guard/` },
      ],
      contentLocation: [{ '@type': 'Place', name: 'Harbour Town', url: `${ROOT}/places/harbour-town/` }],
      copyrightNotice: '© The Harbour Post',
      correction: [
        { '@type': 'CorrectionComment', datePublished: '2020-09-08', text: 'Twelve boats, not ten.' },
        { '@type': 'CorrectionComment', datePublished: '2020-09-06', text: 'The 4th.' },
      ],
      image: {
        '@type': 'ImageObject',
        url: `${ROOT}/2020/09/04/boats.jpg`,
        width: 800,
        height: 600,
        description: 'Boats',
        caption: 'Home',
        creditText: 'A. Rao',
      },
    });
  });

  it('makes nothing up: what is not known is not there', () => {
    expect(Object.keys(written(toArticleJsonLd(makeArticle(), SITE, ADDRESS)) as object)).toEqual([
      '@context',
      '@type',
      'url',
      'mainEntityOfPage',
      'headline',
      'datePublished',
      'description',
      'inLanguage',
      'wordCount',
      'publisher',
      'copyrightNotice',
    ]);
  });

  it('dates by the civil day when there is no time', () => {
    expect(toArticleJsonLd(makeArticle(), SITE, ADDRESS)).toMatchObject({ datePublished: '2020-09-04' });
  });
});

describe('JSON-LD of other pages', () => {
  it('numbers the steps of a breadcrumb', () => {
    const trail = [
      { name: 'Home', path: '/' },
      { name: 'मछली', path: '/topics/मछली/' },
    ];
    expect(toBreadcrumbJsonLd(trail, ADDRESS)['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: `${ROOT}/` },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'मछली',
        item: `${ROOT}/topics/${encodeURIComponent('मछली')}/`,
      },
    ]);
  });

  it('tells programs how to search the site', () => {
    expect(toWebSiteJsonLd(SITE, ADDRESS)).toMatchObject({
      '@type': 'WebSite',
      url: `${ROOT}/`,
      potentialAction: {
        target: { urlTemplate: `${ROOT}/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  it('puts a list into its site', () => {
    const facts = {
      name: '2020',
      description: 'Articles of 2020',
      path: '/2020/',
      site: SITE,
      address: ADDRESS,
    };
    expect(toCollectionJsonLd(facts)).toMatchObject({
      '@type': 'CollectionPage',
      url: `${ROOT}/2020/`,
      isPartOf: { '@type': 'WebSite', url: `${ROOT}/` },
    });
  });
});
