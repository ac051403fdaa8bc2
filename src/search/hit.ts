import { parseCivilDate } from '../model/civil-date.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { hitsParam } from './hits-param.ts';
import type { PagefindFragment } from './pagefind-api.ts';
import { countHeadlineWords, makeSnippet, markHeadline, matchedWords, toIndexedText } from './snippet.ts';
import type { Part } from './snippet.ts';

/** An article that was found, ready to be shown. */
export interface Hit {
  /** The permalink under the base path, with the words to be highlighted there. */
  href: string;
  headline: Part[];
  day?: CivilDate;
  language?: string;
  source?: string;
  section?: string;
  topics: string[];
  snippet: Part[];
}

/** @param positions the matched words' positions in the text */
export function toHit(fragment: PagefindFragment, positions: readonly number[], phrase: boolean): Hit {
  const text = toIndexedText(fragment);
  const headline = fragment.meta['title'] ?? '';
  const matched = matchedWords(text, positions, phrase);
  const day = dayOf(fragment.url);
  const [language] = fragment.filters['language'] ?? [];
  const [source] = fragment.filters['source'] ?? [];
  const [section] = fragment.filters['section'] ?? [];
  return {
    href: fragment.url + hitsParam(matched),
    headline: markHeadline(headline, matched),
    ...(day && { day }),
    ...(language && { language }),
    ...(source && { source }),
    ...(section && { section }),
    topics: fragment.filters['topic'] ?? [],
    snippet: makeSnippet(text, positions, countHeadlineWords(text, headline)),
  };
}

/**
 * The day of an article, from its permalink `…/2020/09/04/slug/`. It is not kept as metadata, because Pagefind
 * searches metadata as well: `2020` would find every article of that year.
 */
export function dayOf(url: string): CivilDate | undefined {
  const match = /\/(\d{4})\/(\d{2})\/(\d{2})\/[^/]+\/?$/.exec(url);
  return match ? parseCivilDate(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
}
