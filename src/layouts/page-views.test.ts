import { describe, expect, it } from 'vitest';
import type { VolumeArchive } from '../archive/load-archive.ts';
import type { Article } from '../model/article.ts';
import { buildCatalogue } from '../model/catalogue.ts';
import { splitSubject } from '../model/split-subject.ts';
import { makeArticle } from '../model/test-article.ts';
import { toArticleView } from './article-view.ts';
import { dateTrail } from './date-trail.ts';
import { toDateView } from './date-view.ts';
import { toSubjectView } from './subject-view.ts';

/** What views ask of an archive, over these articles; nothing here needs Astro. */
function archiveOf(...articles: Article[]): VolumeArchive {
  const answers: Partial<VolumeArchive> = {
    site: {
      title: 'The Record',
      description: 'News of the coast.',
      publisher: 'The Record',
      language: 'en-GB',
      timeZone: 'UTC',
      accent: '#8c1c13',
      transliterateSlugs: false,
      volumeSize: 5000,
      articlesPerSearchFile: 1,
      links: [],
      base: '/news/',
    },
    locale: 'en-GB',
    address: { origin: 'https://archive.example', base: '/news/' },
    catalogue: buildCatalogue(articles),
    nameOf: ({ name }) => name,
  };
  return answers as VolumeArchive;
}

describe("an article's page in tabs and search results", () => {
  it('carries the date, since a headline may come back', () => {
    const article = makeArticle('2020/09/04/gold', { headline: 'Gold prices', opening: 'Gold rose.' });
    expect(toArticleView(article, archiveOf(article))).toMatchObject({
      title: 'Gold prices (4 September 2020)',
      description: '4 September 2020. Gold rose.',
      path: '/2020/09/04/gold/',
      type: 'article',
    });
  });

  it('tells articles of one headline and one day apart by their place in the day', () => {
    const same = { headline: 'Gold prices', opening: 'Gold rose.' };
    const articles = ['gold-a', 'gold-b'].map((slug) => makeArticle(`2020/09/04/${slug}`, same));
    const other = makeArticle('2020/09/04/silver', { headline: 'Silver prices' });
    const archive = archiveOf(...articles, other);
    const views = [...articles, other].map((article) => toArticleView(article, archive));
    expect(views.map(({ title }) => title)).toEqual([
      'Gold prices (4 September 2020, 1 of 2)',
      'Gold prices (4 September 2020, 2 of 2)',
      'Silver prices (4 September 2020)',
    ]);
    expect(new Set(views.map(({ description }) => description)).size).toBe(3);
  });

  it('is described by its summary before its opening, in at most 220 characters', () => {
    const article = makeArticle('2020/09/04/gold', {
      opening: 'Gold rose.',
      summary: 'All of it. '.repeat(40),
    });
    const { description } = toArticleView(article, archiveOf(article));
    expect(description).toMatch(/^4 September 2020\. All of it\..*…$/);
    expect(description.length).toBeLessThanOrEqual(220);
  });
});

describe("a date's page in tabs and search results", () => {
  it.each([
    ['2020-09-04', 1, 'Friday, 4 September 2020', '1 article of 4 September 2020 in The Record.'],
    ['2020-09', 2, 'September 2020', '2 articles of September 2020 in The Record.'],
    ['2020', 1200, '2020', '1,200 articles of 2020 in The Record.'],
  ])('names %s and counts its articles', (date, count, title, description) => {
    const view = toDateView(date, count, archiveOf());
    expect({ ...view, title: view.title.replace(/^Friday /, 'Friday, ') }).toMatchObject({
      title,
      description,
    });
  });

  it('stands below its month, its year and the home page', () => {
    expect(dateTrail('2020-09-04', archiveOf())).toEqual([
      { name: 'The Record', path: '/' },
      { name: '2020', path: '/2020/' },
      { name: 'September 2020', path: '/2020/09/' },
      { name: '4 September 2020', path: '/2020/09/04/' },
    ]);
  });
});

describe("a subject's pages in tabs and search results", () => {
  it('have titles, descriptions and paths of their own, one kind from another and one year from another', () => {
    const articles = Array.from({ length: 201 }, (_, at) =>
      makeArticle(`${2000 + (at % 2)}/01/01/a${at}`, {
        subjects: { topics: ['Washington'], places: ['Washington'] },
      }),
    );
    const archive = archiveOf(...articles);
    const { topics, places } = archive.catalogue.subjects;
    const pages = [...topics.values(), ...places.values()].flatMap(splitSubject);
    const views = pages.map((page) => toSubjectView(page, page.articles.length, archive));
    expect(views.map(({ title }) => title)).toEqual([
      'Washington (topic)',
      'Washington in 2001 (topic)',
      'Washington in 2000 (topic)',
      'Washington (place)',
      'Washington in 2001 (place)',
      'Washington in 2000 (place)',
    ]);
    expect(views[1]).toMatchObject({
      description: '100 articles on Washington in 2001 in The Record (topics).',
      path: '/topics/washington/2001/',
    });
    for (const part of ['description', 'path'] as const) {
      expect(new Set(views.map((view) => view[part])).size).toBe(6);
    }
  });
});
