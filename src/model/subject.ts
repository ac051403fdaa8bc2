import { slugify } from './slug.ts';

/** The four kinds of subject, in the order in which they are shown. */
export const SUBJECT_KINDS = ['topics', 'people', 'places', 'organizations'] as const;

/** Kind of subject; also the name of its folder, front-matter field and first path segment. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A subject as an article names it. */
export interface SubjectRef {
  kind: SubjectKind;
  slug: string;
  /** As the article spells it. */
  name: string;
}

/** The subject that a name in front matter stands for. */
export function toSubjectRef(kind: SubjectKind, name: string): SubjectRef {
  return { kind, name, slug: slugify(name) };
}

/**
 * The kind that a path segment names.
 * @throws RangeError when it names none
 */
export function toSubjectKind(segment: string): SubjectKind {
  const kind = SUBJECT_KINDS.find((name) => name === segment);
  if (!kind) throw new RangeError(`No kind of subject: ${segment}`);
  return kind;
}
