import * as z from 'zod';
import { checkWebAddress } from './check-web-address.ts';
import { checked } from './refusal.ts';
import { line, text } from './text.ts';

/**
 * Front matter of a note on a subject, `content/topics/slug.md` and so on. The whole block may be left out:
 * subjects exist from articles alone, and a note only adds to them.
 */
export const subjectNoteSchema = z.strictObject({
  /** The spelling to show, where articles spell the subject in several ways. */
  name: line().exactOptional(),
  /** One sentence that tells this subject from others of the same name. */
  description: text().exactOptional(),
  /** Addresses of the same subject elsewhere: Wikidata, VIAF, GeoNames. */
  sameAs: z
    .array(checked(checkWebAddress).meta({ expected: 'a web address that begins with https:// or http://' }))
    .default([])
    .meta({ expected: 'a list of web addresses, each after "- "' }),
});

/** Front matter of a note as it may be written. */
export type SubjectNoteInput = z.input<typeof subjectNoteSchema>;

/** Front matter of a note after the check. */
export type SubjectNoteFields = z.output<typeof subjectNoteSchema>;
