import type { Frame } from '../archive/load-archive.ts';
import { formatDate, prefixesOf } from '../model/civil-date.ts';
import { datePath } from '../model/urls.ts';

/** A step of a breadcrumb for machines. */
export interface Trail {
  name: string;
  path: string;
}

/** Home, and the pages of the dates above and at a day, month or year. */
export function dateTrail(date: string, { site, locale }: Frame): Trail[] {
  return [
    { name: site.title, path: '/' },
    ...prefixesOf(date).map((prefix) => ({
      name: formatDate(prefix, prefix.length === 4 ? 'year' : prefix.length === 7 ? 'month' : 'day', locale),
      path: datePath(prefix),
    })),
  ];
}
