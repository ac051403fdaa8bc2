import { formatDate, type CivilDate } from '../../model/civil-date.ts';
import type { FoundArticle, Part, Ref, Snippets } from '../engine/answer.ts';
import { hitsParam } from '../hits-param.ts';

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

export const keyOf = ({ volume, doc }: Ref): string => `${volume}/${doc}`;

/** What a result shows of an article. */
export function toHit(article: FoundArticle, locale: string): Hit {
  const { ref, url, headline, day, language, source, section, topics, matched, unread } = article;
  const title = unread ? `Articles of ${formatDate(day, 'day', locale)}` : headline;
  const say = (text: string): Part[] => [{ text, hit: false }];
  return {
    key: keyOf(ref),
    url,
    href: url + hitsParam(matched),
    title,
    headline: unread ? say(title) : article.marked,
    day,
    language,
    ...(source && { source }),
    ...(section && { section }),
    topics,
    names: [...article.people, ...article.places, ...article.organizations],
    snippets: unread
      ? {
          ...article.snippets,
          best: say('An article of this day was found, but its text could not be read.'),
        }
      : article.snippets,
    ...(unread && { unread }),
  };
}
