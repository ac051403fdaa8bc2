import type { Root } from 'mdast';

/**
 * An article as a parser found it: what the source says, in the source's own spelling, under our names. The pipeline
 * makes an entry of it; a parser neither completes nor corrects. A field that the source does not have is left out.
 */
export interface Draft {
  /** The source's own identifier of the article: a guid, a URI, a number. Tells a second import from a new article. */
  id?: string;
  headline?: string;
  /** Date of publication, with its time where the source has one, in any spelling that `read-date.ts` knows. */
  date?: string;
  /** The place line that opens the text, as printed. Left out when it stands in the body: the pipeline finds it there. */
  dateline?: string;
  /** Names as printed, one an item, without "By". */
  byline?: string[];
  /** The publication. */
  source?: string;
  /** Address of the article there. */
  sourceUrl?: string;
  section?: string;
  /** Plain text. */
  summary?: string;
  /** As the source spells it; the pipeline brings it to BCP 47. */
  language?: string;
  topics?: string[];
  people?: string[];
  places?: string[];
  organizations?: string[];
  rights?: string;
  /** Old paths (`/2019/01/old-name/`) that should lead to the article. */
  aliases?: string[];
  /** Corrections published since, oldest first; `date` is `YYYY-MM-DD`. */
  corrections?: { date: string; text: string }[];
  /** True when the archive, not the source, wrote the headline (an entry of ours that comes back). */
  suppliedHeadline?: boolean;
  /** The text. Everything in it is safe to publish: parsers make no `html` nodes. */
  body: Root;
}

/** Fields of a draft that are one text. */
export const DRAFT_TEXTS = [
  'headline',
  'date',
  'dateline',
  'source',
  'sourceUrl',
  'section',
  'summary',
  'language',
  'rights',
] as const satisfies readonly (keyof Draft)[];

/** Fields of a draft that are lists of names. */
export const DRAFT_NAMES = [
  'byline',
  'topics',
  'people',
  'places',
  'organizations',
] as const satisfies readonly (keyof Draft)[];
