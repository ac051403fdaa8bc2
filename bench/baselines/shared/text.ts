/** Words and numbers for the pages of the baselines that are written in JavaScript. */

const STYLES = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'month-name': { month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof STYLES;

const formats = new Map(
  Object.entries(STYLES).map(([style, options]) => [
    style,
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
  ]),
);
const numbers = new Intl.NumberFormat('en-GB');

/** `1987`, `1987-03` or `1987-03-12` as people write it. */
export const formatDate = (date: string, style: DateStyle): string =>
  formats.get(style)?.format(Date.parse([...date.split('-'), '01', '01'].slice(0, 3).join('-'))) ?? date;

export const formatNumber = (number: number): string => numbers.format(number);

export const formatArticles = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'article' : 'articles'}`;

export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const datePath = (date: string): string => `/${date.replaceAll('-', '/')}/`;

export const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A headline as it stands above its text. */
export const displayHeadline = (title: string, supplied = false): string => (supplied ? `[${title}]` : title);

/** A name as the end of an address. */
export const slugify = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** The first 200 characters or so of a Markdown text, in plain words. */
export function openingOf(markdown: string): string {
  const text = markdown
    .slice(0, 500)
    .replaceAll('&#x20;', ' ')
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.length <= 200 ? text : `${text.slice(0, text.lastIndexOf(' ', 199))}…`;
}

export const countWords = (markdown: string): number => markdown.match(/\S+/g)?.length ?? 0;
