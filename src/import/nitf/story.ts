import type { Root } from 'mdast';
import type { Finding } from '../format.ts';

/**
 * A story as an IPTC format tells it (NITF, NewsML, ninjs), before what it says twice is set right. Texts are as the
 * source has them; a field that it does not have is left out.
 */
export interface Story {
  /** The same for all versions of the story. */
  id?: string | undefined;
  headline?: string | undefined;
  /** Headlines below the headline. */
  subHeadlines: string[];
  date?: string | undefined;
  /** As printed, perhaps with a date and an agency: `GAZA CITY, May 16, 2021 (AFP) -`. */
  dateline?: string | undefined;
  /** Where the story was written, when that is known although it is not printed. */
  located?: string | undefined;
  /** As printed, perhaps with "By" and several names in one. */
  bylines: string[];
  source?: string | undefined;
  sourceUrl?: string | undefined;
  section?: string | undefined;
  summary?: string | undefined;
  language?: string | undefined;
  topics: string[];
  people: string[];
  places: string[];
  organizations: string[];
  rights?: string | undefined;
  body: Root;
  warnings: Finding[];
}

/** A story of which nothing is known yet. */
export const emptyStory = (): Story => ({
  subHeadlines: [],
  bylines: [],
  topics: [],
  people: [],
  places: [],
  organizations: [],
  body: { type: 'root', children: [] },
  warnings: [],
});
