import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUBJECT_KINDS, type SubjectKind } from '../model/subject.ts';
import type { Problem } from '../report/problem.ts';
import { parseSubjectNote } from '../schema/parse-entry.ts';
import type { SubjectNoteFields } from '../schema/subject.ts';

/** What an archivist wrote about a subject. */
export interface SubjectNote {
  kind: SubjectKind;
  slug: string;
  fields: SubjectNoteFields;
  /** Markdown. */
  body: string;
  file: string;
}

/** Reads every note: `topics/slug.md`, `people/slug.md` and so on; names that begin with a dot or `_` are no notes. */
export async function readNotes(contentDir: string): Promise<{ notes: SubjectNote[]; problems: Problem[] }> {
  const notes: SubjectNote[] = [];
  const problems: Problem[] = [];
  for (const kind of SUBJECT_KINDS) {
    const names = await readdir(join(contentDir, kind)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    for (const name of names.filter((item) => /^[^._].*\.md$/.test(item)).sort()) {
      const file = `${kind}/${name}`;
      const { entry, problems: found } = parseSubjectNote(await readFile(join(contentDir, file)), file);
      problems.push(...found);
      if (entry) {
        notes.push({
          kind,
          slug: name.slice(0, -3).normalize('NFC'),
          fields: entry.fields,
          body: entry.body,
          file,
        });
      }
    }
  }
  return { notes, problems };
}
