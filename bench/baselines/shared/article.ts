export const KINDS = ['topics', 'people', 'places', 'organizations'] as const;

export type Kind = (typeof KINDS)[number];

/** What a subject of each kind is called, and what Pagefind's filter for it is called. */
export const SINGULAR = {
  topics: 'topic',
  people: 'person',
  places: 'place',
  organizations: 'organization',
} as const satisfies Record<Kind, string>;

/** What the pages say of an article. */
export interface Article extends Partial<Record<Kind, string[] | undefined>> {
  /** `/1987/03/12/slug/` */
  path: string;
  /** `1987-03-12` */
  day: string;
  /** Time of publication, RFC 3339. */
  stamp: string;
  title: string;
  /** True when the archive gave the headline: it stands in brackets. */
  suppliedHeadline?: boolean | undefined;
  opening: string;
  words: number;
  section?: string | undefined;
  source?: string | undefined;
  dateline?: string | undefined;
  previous?: Article | undefined;
  next?: Article | undefined;
}

/** The articles of a day, month or year. */
export interface DateGroup {
  /** `1987-03-12`, `1987-03` or `1987`. */
  date: string;
  articles: Article[];
  previous?: string | undefined;
  next?: string | undefined;
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups of articles that share the first characters of their day, oldest first. */
export function byDate(articles: Article[], length: number): DateGroup[] {
  const groups = [...Map.groupBy(articles, ({ day }) => day.slice(0, length))].map(
    ([date, list]): DateGroup => ({ date, articles: list }),
  );
  groups.forEach((group, at) => {
    group.previous = groups[at - 1]?.date;
    group.next = groups[at + 1]?.date;
  });
  return groups;
}
