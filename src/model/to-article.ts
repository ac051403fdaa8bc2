import type { Article, ArticleImage } from './article.ts';
import { civilDateOf } from './civil-date.ts';
import { articlePath } from './urls.ts';
import { SUBJECT_KINDS, toSubjectRef, type SubjectKind, type SubjectRef } from './subject.ts';
import type { ArticleFields } from '../schema/article.ts';

/** What the model needs to know of an entry beside its front matter. */
export interface EntryFacts {
  slug: string;
  file: string;
  words: number;
  opening: string;
  image?: ArticleImage;
}

/** Front matter that the schema has accepted → the article, with the archive's defaults filled in. */
export function toArticle(fields: ArticleFields, facts: EntryFacts, defaults: { language: string }): Article {
  const day = civilDateOf(fields.date);
  const { slug, file, words, opening, image } = facts;
  const subjects = Object.fromEntries(
    SUBJECT_KINDS.map((kind) => [kind, fields[kind].map((name) => toSubjectRef(kind, name))]),
  ) as Record<SubjectKind, SubjectRef[]>;
  return {
    id: `${day.replaceAll('-', '/')}/${slug}`,
    slug,
    path: articlePath(day, slug),
    day,
    ...(fields.date.length > 10 && { time: fields.date }),
    headline: fields.headline,
    suppliedHeadline: fields.suppliedHeadline,
    ...optional(fields, ['dateline', 'source', 'sourceUrl', 'section', 'summary', 'rights']),
    byline: fields.byline,
    opening,
    language: fields.language ?? defaults.language,
    subjects,
    corrections: fields.corrections.map(({ date, text }) => ({ date: civilDateOf(date), text })),
    aliases: fields.aliases,
    ...(image && { image }),
    ...(fields.provenance && {
      provenance: { ...fields.provenance, imported: civilDateOf(fields.provenance.imported) },
    }),
    words,
    file,
  };
}

/** The named fields that have a value: absent stays absent. */
function optional<T extends object, K extends keyof T>(from: T, keys: K[]): { [P in K]?: NonNullable<T[P]> } {
  const out: { [P in K]?: NonNullable<T[P]> } = {};
  for (const key of keys) {
    const value = from[key];
    if (value !== undefined && value !== null) out[key] = value;
  }
  return out;
}
