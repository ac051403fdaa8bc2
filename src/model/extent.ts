import { formatDate, yearOf } from './civil-date.ts';
import { formatArticles } from './display.ts';
import { spanOf, type Tally } from './tally.ts';

/** How much the archive holds and of what time: "21,578 articles, 1987 to 1990", "1 article, 4 September 2020". */
export function formatExtent(tally: Tally, locale: string): string {
  const span = spanOf(tally);
  if (!span) return 'No articles yet';
  const [first, last] = [yearOf(span.first), yearOf(span.last)];
  const time =
    span.first === span.last
      ? formatDate(span.last, 'day', locale)
      : first === last
        ? formatDate(first, 'year', locale)
        : `${formatDate(first, 'year', locale)} to ${formatDate(last, 'year', locale)}`;
  return `${formatArticles(tally.articles, locale)}, ${time}`;
}
