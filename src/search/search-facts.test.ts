import { expect, test } from 'vitest';
import type { Article } from '../model/article.ts';
import { compareArticles, compareText } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { toSubjectRef } from '../model/subject.ts';
import { toSearchFacts } from './search-facts.ts';

const article = (changes: Partial<Article>): Article => ({
  id: '2020/09/04/rifles',
  slug: 'rifles',
  path: '/2020/09/04/rifles/',
  day: '2020-09-04' as CivilDate,
  headline: 'Rifles',
  suppliedHeadline: false,
  byline: [],
  opening: '',
  language: 'en',
  subjects: { topics: [], people: [], places: [], organizations: [] },
  corrections: [],
  aliases: [],
  words: 1,
  file: 'articles/2020/09/04/rifles.md',
  ...changes,
});

test('an article is filed under its date, language, source, section and subjects', () => {
  const facts = toSearchFacts(
    article({
      source: 'The Evening Post',
      section: 'World',
      subjects: {
        topics: [toSubjectRef('topics', 'Defence')],
        people: [toSubjectRef('people', 'Rajnath Singh')],
        places: [toSubjectRef('places', 'Amethi')],
        organizations: [toSubjectRef('organizations', 'Ministry of Defence')],
      },
    }),
    (subject) => subject.name,
  );
  expect(facts.filters).toEqual([
    ['topic', 'Defence'],
    ['person', 'Rajnath Singh'],
    ['place', 'Amethi'],
    ['organization', 'Ministry of Defence'],
    ['section', 'World'],
    ['source', 'The Evening Post'],
    ['language', 'en'],
  ]);
});

test('two spellings of a subject in one article count once, under its one name', () => {
  const topics = [toSubjectRef('topics', 'Defence'), toSubjectRef('topics', 'defence')];
  const subjects = { topics, people: [], places: [], organizations: [] };
  const { filters } = toSearchFacts(article({ subjects }), () => 'Defence');
  expect(filters.filter(([facet]) => facet === 'topic')).toEqual([['topic', 'Defence']]);
});

test('dates sort as text into the order that articles have everywhere', () => {
  const articles = [
    article({ slug: 'b' }),
    article({ slug: 'a' }),
    article({ slug: 'late', time: '2020-09-04T10:00:00+05:30' }),
    article({ slug: 'early', time: '2020-09-04T00:10:00+05:30' }),
    article({ slug: 'before', day: '2020-09-03' as CivilDate, time: '2020-09-03T23:00:00Z' }),
  ];
  const key = (one: Article): string => toSearchFacts(one, (subject) => subject.name).date;
  const byKey = articles.toSorted((a, b) => compareText(key(a), key(b)));
  expect(byKey.map(({ slug }) => slug)).toEqual(articles.toSorted(compareArticles).map(({ slug }) => slug));
});
