import type { CivilDate } from './civil-date.ts';
import type { SubjectKind, SubjectRef } from './subject.ts';

/** A correction published after the article. */
export interface Correction {
  date: CivilDate;
  text: string;
}

/** The picture that goes with an article. */
export interface ArticleImage {
  /** Site path before the base path, `/2020/09/04/harbour.jpg` or `/images/harbour.jpg`. */
  path: string;
  /** Pixels, read from the file, so that the page keeps its place while the picture loads. */
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
}

/** Where an article's text came from. */
export interface Provenance {
  file: string;
  /** Identifier of the record in a file of several. */
  record?: string;
  /** The importer's name of the format. */
  format?: string;
  /** Lower-case hex SHA-256 of the source's bytes, or of the record's. */
  sha256: string;
  imported: CivilDate;
}

/**
 * One news text's metadata: a row of the catalogue. It never holds the body, so a whole catalogue fits in
 * memory where the texts would not.
 */
export interface Article {
  /** `2020/09/04/slug`: unique, and the entry's path below `articles/` without its extension. */
  id: string;
  slug: string;
  /** Permalink before the base path: `/2020/09/04/slug/`. */
  path: string;
  day: CivilDate;
  /** The date-time with offset as the front matter has it, when it has one. */
  time?: string;
  headline: string;
  /** True when the archivist, not the source, wrote the headline. */
  suppliedHeadline: boolean;
  dateline?: string;
  byline: string[];
  source?: string;
  sourceUrl?: string;
  section?: string;
  summary?: string;
  /** The opening of the text in plain words, at most about 200 characters: for lists and descriptions. */
  opening: string;
  /** BCP 47. */
  language: string;
  subjects: Record<SubjectKind, SubjectRef[]>;
  corrections: Correction[];
  rights?: string;
  aliases: string[];
  image?: ArticleImage;
  provenance?: Provenance;
  /** Words of the body, counted by the language's own rules. */
  words: number;
  /** Entry file, relative to the content folder: `articles/2020/09/04/slug.md`. */
  file: string;
}

/** What lists show of an article. */
export type ListedArticle = Pick<
  Article,
  | 'path'
  | 'day'
  | 'headline'
  | 'suppliedHeadline'
  | 'dateline'
  | 'section'
  | 'source'
  | 'summary'
  | 'opening'
  | 'language'
>;

/** An article as lists show it, and nothing else of it. */
export function toListed(article: Article): ListedArticle {
  const { path, day, headline, suppliedHeadline, dateline, section, source, summary, opening, language } =
    article;
  return {
    path,
    day,
    headline,
    suppliedHeadline,
    opening,
    language,
    ...(dateline !== undefined && { dateline }),
    ...(section !== undefined && { section }),
    ...(source !== undefined && { source }),
    ...(summary !== undefined && { summary }),
  };
}

/** A heading of a body, for the table of contents. */
export interface Heading {
  depth: number;
  /** The id on the page, prefixed. */
  id: string;
  text: string;
}

/** A body made ready for its page. */
export interface Body {
  html: string;
  headings: Heading[];
}

/** When an article's page last changed: the latest of its day, its import and its corrections; ISO dates sort as text. */
export function lastmodOf({ day, provenance, corrections }: Article): CivilDate {
  const days = [day, ...(provenance ? [provenance.imported] : []), ...corrections.map(({ date }) => date)];
  return days.reduce((last, date) => (date > last ? date : last));
}

/** What the order of articles goes by. */
export type Ordered = Pick<Article, 'day' | 'time' | 'slug'>;

/**
 * The order of articles everywhere: by day, then by time of publication (articles without a time first),
 * then by slug, so that the order is total and the same on every machine.
 */
export function compareArticles(a: Ordered, b: Ordered): number {
  return compareText(a.day, b.day) || compareTime(a, b) || compareText(a.slug, b.slug);
}

function compareTime({ time: a }: Ordered, { time: b }: Ordered): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return Date.parse(a) - Date.parse(b);
}

/** Code-unit order: not for people, but never changed by a locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Minutes to read `words` words at 220 a minute, at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 220));
