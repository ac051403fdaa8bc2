import { spanOf, type Catalogue } from './catalogue.ts';
import { formatDate, yearOf } from './civil-date.ts';
import { formatArticles } from './display.ts';

/** How much the archive holds and of what time: "21,578 articles, 1987 to 1990", "1 article, 4 September 2020". */
export function formatExtent(catalogue: Catalogue, locale: string): string {
  const span = spanOf(catalogue);
  if (!span) return 'No articles yet';
  const [first, last] = [yearOf(span.first), yearOf(span.last)];
  const time =
    span.first === span.last
      ? formatDate(span.last, 'day', locale)
      : first === last
        ? formatDate(first, 'year', locale)
        : `${formatDate(first, 'year', locale)} to ${formatDate(last, 'year', locale)}`;
  return `${formatArticles(catalogue.articles.length, locale)}, ${time}`;
}
