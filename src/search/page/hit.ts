import { formatDate, type CivilDate } from '../../model/civil-date.ts';
import type { FoundArticle } from '../engine/answer.ts';
import { hitsParam } from '../hits-param.ts';
import { makeSnippets, markHeadline } from './snippet.ts';
import type { Part, Snippets } from './snippet.ts';

/** An article that was found, ready to be shown. */
export interface Hit {
  /** Tells it from every other. */
  key: string;
  /** The permalink under the base path. */
  url: string;
  /** The same with the words to be highlighted there. */
  href: string;
  title: string;
  headline: Part[];
  day: CivilDate;
  language: string;
  source?: string;
  section?: string;
  topics: string[];
  /** People, places and organizations. */
  names: string[];
  snippets: Snippets;
  /** It was found, but its text could not be read: `url` is the page of its day. */
  unread?: true;
}

/** What a result shows of an article. */
export function toHit(article: FoundArticle, locale: string): Hit {
  const { ref, url, day, language, source, section, topics, matched, unread } = article;
  const headline = unread ? `Articles of ${formatDate(day, 'day', locale)}` : article.headline;
  return {
    key: `${ref.volume}/${ref.doc}`,
    url,
    href: url + hitsParam(matched),
    title: headline,
    headline: markHeadline(headline, matched),
    day,
    language,
    ...(source && { source }),
    ...(section && { section }),
    topics,
    names: [...article.people, ...article.places, ...article.organizations],
    snippets: makeSnippets(
      unread ? 'An article of this day was found, but its text could not be read.' : article.text,
      matched,
    ),
    ...(unread && { unread }),
  };
}
