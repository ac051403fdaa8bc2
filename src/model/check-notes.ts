import type { Problem } from '../report/problem.ts';
import type { Article } from './article.ts';
import { slugify } from './slug.ts';
import { SUBJECT_KINDS, type SubjectKind } from './subject.ts';

/** What the check must know of a note. */
export interface NotePlace {
  kind: SubjectKind;
  slug: string;
  file: string;
}

/** Notes that no reader can reach: the name of the file is not the slug of a subject that an article names. */
export function checkNotes(
  notes: readonly NotePlace[],
  articles: Iterable<Pick<Article, 'subjects'>>,
): Problem[] {
  const named = new Set<string>();
  for (const { subjects } of articles) {
    for (const kind of SUBJECT_KINDS) for (const { slug } of subjects[kind]) named.add(`${kind}/${slug}`);
  }
  return notes
    .filter(({ kind, slug }) => !named.has(`${kind}/${slug}`))
    .map(({ kind, slug, file }): Problem => {
      const safe = slugify(slug);
      return {
        rule: 'note-without-subject',
        severity: 'warning',
        file,
        message: `No article names this subject under "${kind}", so the note is not shown.`,
        expected: `a file name that is the slug of a subject, for example ${kind}/${named.has(`${kind}/${safe}`) ? safe : 'public-library'}.md`,
      };
    });
}
