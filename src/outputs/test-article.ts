import { toSubjectRef } from '../model/subject.ts';
import { civilDateOf } from '../model/civil-date.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { SiteAddress } from '../model/urls.ts';

/** For tests: a site below a base path. */
export const ADDRESS: SiteAddress = { origin: 'https://archive.example', base: '/news/' };

/** For tests. */
export const SITE: Site = {
  title: 'Harbour Archive',
  tagline: 'News of the coast',
  description: 'Boats & “fish” <since 1901>',
  publisher: 'Harbour Library',
  language: 'en-GB',
  timeZone: 'UTC',
  rights: '© Harbour Library',
  accent: '#8c1c13',
  links: [],
};

/** For tests: an article with as little as an article can have, and what a test adds to it. */
export function makeArticle(extra: Partial<Article> = {}): Article {
  return {
    id: '2020/09/04/boats-return',
    slug: 'boats-return',
    path: '/2020/09/04/boats-return/',
    day: civilDateOf('2020-09-04'),
    headline: 'Boats return',
    suppliedHeadline: false,
    byline: [],
    opening: 'The boats came in.',
    language: 'en',
    subjects: { topics: [], people: [], places: [], organizations: [] },
    corrections: [],
    aliases: [],
    words: 4,
    file: 'articles/2020/09/04/boats-return.md',
    ...extra,
  };
}

/** For tests: every field filled. */
export const fullArticle = (): Article =>
  makeArticle({
    time: '2020-09-04T00:10:00+05:30',
    dateline: 'HARBOUR TOWN',
    byline: ['Asha Rao', 'Coast Wire & agencies'],
    source: 'The Harbour Post',
    sourceUrl: 'https://post.example/1',
    section: 'Coast',
    summary: 'All 12 boats & crews are <safe>.',
    subjects: {
      topics: [toSubjectRef('topics', 'Fishing'), toSubjectRef('topics', 'मछली')],
      people: [toSubjectRef('people', 'Asha Rao')],
      places: [toSubjectRef('places', 'Harbour Town')],
      organizations: [toSubjectRef('organizations', 'Coast Guard')],
    },
    corrections: [
      { date: civilDateOf('2020-09-08'), text: 'Twelve boats, not ten.' },
      { date: civilDateOf('2020-09-06'), text: 'The 4th.' },
    ],
    rights: '© The Harbour Post',
    image: {
      path: '/2020/09/04/boats.jpg',
      width: 800,
      height: 600,
      alt: 'Boats',
      caption: 'Home',
      credit: 'A. Rao',
    },
  });
