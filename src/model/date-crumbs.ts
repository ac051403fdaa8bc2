import { formatDate, prefixesOf, type DateStyle } from './civil-date.ts';
import { datePath, toHref, type SiteAddress } from './urls.ts';

/** One step of a breadcrumb. */
export interface Crumb {
  label: string;
  href: string;
}

const STYLES: Record<number, DateStyle> = { 4: 'year', 7: 'month-name', 10: 'day' };

/** The way from the archive's dates down to a year, month or day: `Dates / 1987 / March / 12 March 1987`. */
export function dateCrumbs(date: string, locale: string, address: SiteAddress): Crumb[] {
  return [
    { label: 'Dates', href: toHref(address, '/dates/') },
    ...prefixesOf(date).map((prefix) => ({
      label: formatDate(prefix, STYLES[prefix.length] ?? 'day', locale),
      href: toHref(address, datePath(prefix)),
    })),
  ];
}
