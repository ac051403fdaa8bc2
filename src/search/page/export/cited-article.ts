import type { FoundArticle } from '../../engine/answer.ts';

/** What is exported of an article: all that a result says of it but its text. `url` has the host. */
export type CitedArticle = Pick<
  FoundArticle,
  | 'url'
  | 'headline'
  | 'day'
  | 'language'
  | 'source'
  | 'section'
  | 'topics'
  | 'people'
  | 'places'
  | 'organizations'
>;

/** Everything that the article is filed under. */
export const subjectsOf = ({ topics, people, places, organizations }: CitedArticle): string[] => [
  ...new Set([...topics, ...people, ...places, ...organizations]),
];
