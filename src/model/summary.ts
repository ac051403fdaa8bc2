import { compareText, lastmodOf, type Article } from './article.ts';
import { commonest, uniqueBySlug, type Catalogue } from './catalogue.ts';
import { monthOf, type CivilDate } from './civil-date.ts';
import { covers, type Scope } from './scope.ts';
import { SUBJECT_KINDS, type SubjectKind } from './subject.ts';
import { tallyDays, type Tally } from './tally.ts';

/** Newest articles that a volume tells the front desk of: enough for the home page and the feeds. */
export const NEWEST = 60;
/** Articles of its last day that a volume tells the front desk of: what the home page shows, and one more. */
const LAST_DAY = 8;
/** Headlines that a month's page shows of each day; the day's own page has them all. */
export const A_DAY = 5;

/** How the articles of a volume name a subject. */
export interface SubjectSummary {
  kind: SubjectKind;
  slug: string;
  /** By spelling: how many articles have it, and the first of them by file name. */
  spellings: [name: string, count: number, file: string][];
  /** `YYYY-MM` and the number of its articles, oldest first. */
  months: [month: string, count: number][];
}

/** What the front desk knows of a volume: it never sees the articles, so that a million of them need no memory. Plain JSON. */
export interface Summary {
  scope: Scope;
  days: [CivilDate, number][];
  /** Oldest first. */
  newest: Article[];
  /** The first articles of the last day. */
  lastDay: Article[];
  /** Day of the last change of any article. */
  lastmod: CivilDate | undefined;
  /** The first articles of the day, where the volume is one: its month's page is made at the front desk. */
  heads: Article[];
  subjects: SubjectSummary[];
  /** Old paths and where they lead now. */
  aliases: [alias: string, path: string][];
}

/** A subject in the whole archive. */
export interface DeskSubject {
  kind: SubjectKind;
  slug: string;
  /** The spelling that most articles use. */
  name: string;
  articles: number;
  months: ReadonlyMap<string, number>;
}

/** What is known of the whole archive without any of its articles but the newest. */
export interface Desk {
  tally: Tally;
  /** Oldest first. */
  newest: readonly Article[];
  /** The first articles of the newest day. */
  lastDay: readonly Article[];
  /** The first articles of days that are volumes of their own. */
  heads: ReadonlyMap<CivilDate, readonly Article[]>;
  /** By kind, then by slug in code-unit order. */
  subjects: Readonly<Record<SubjectKind, ReadonlyMap<string, DeskSubject>>>;
  /** Old paths and where they lead now. */
  aliases: readonly (readonly [alias: string, path: string])[];
  /** Oldest first. */
  volumes: readonly DeskVolume[];
}

/** A volume as the front desk knows it. */
export interface DeskVolume {
  scope: Scope;
  /** Day of the last change of any article. */
  lastmod: CivilDate | undefined;
  /** Pages of articles, days, months and years that are made in the volume. */
  pages: number;
}

/** What a volume tells the front desk. */
export function summarize(catalogue: Catalogue, scope: Scope): Summary {
  const { articles, tally } = catalogue;
  return {
    scope,
    days: [...tally.days],
    newest: articles.slice(-NEWEST),
    lastDay: (catalogue.days.get(articles.at(-1)?.day as CivilDate) ?? []).slice(0, LAST_DAY),
    lastmod: articles
      .map(lastmodOf)
      .reduce<CivilDate | undefined>(
        (last, day) => (last === undefined || day > last ? day : last),
        undefined,
      ),
    heads: scope.length === 10 ? articles.slice(0, A_DAY) : [],
    subjects: summarizeSubjects(articles),
    aliases: articles.flatMap(({ aliases, path }) => aliases.map((alias): [string, string] => [alias, path])),
  };
}

function summarizeSubjects(articles: readonly Article[]): SubjectSummary[] {
  const found = gatherSubjects();
  for (const { day, file, subjects } of articles) {
    for (const kind of SUBJECT_KINDS) {
      for (const { slug, name } of uniqueBySlug(subjects[kind]))
        found.add({ kind, slug, spellings: [[name, 1, file]], months: [[monthOf(day), 1]] });
    }
  }
  return found.gathered().map(({ kind, slug, spellings, months }) => ({
    kind,
    slug,
    spellings: [...spellings.values()],
    months: [...months],
  }));
}

function addSpelling(
  known: Map<string, [string, number, string]>,
  name: string,
  count: number,
  file: string,
): void {
  const spelling = known.get(name);
  if (!spelling) known.set(name, [name, count, file]);
  else {
    spelling[1] += count;
    if (compareText(file, spelling[2]) < 0) spelling[2] = file;
  }
}

/** The front desk's view of volumes, from their summaries, oldest first. They are taken one at a time. */
export function toDesk(summaries: Iterable<Summary>): Desk {
  const days: [CivilDate, number][] = [];
  const heads = new Map<CivilDate, Article[]>();
  const volumes: DeskVolume[] = [];
  const gathered = gatherSubjects();
  const aliases: [string, string][] = [];
  let newest: Article[] = [];
  let lastDay: Article[] = [];
  for (const summary of summaries) {
    volumes.push({ scope: summary.scope, lastmod: summary.lastmod, pages: countPages(summary) });
    days.push(...summary.days);
    newest = [...newest, ...summary.newest].slice(-NEWEST);
    lastDay = summary.lastDay;
    const [first] = summary.heads;
    if (first) heads.set(first.day, summary.heads);
    aliases.push(...summary.aliases);
    summary.subjects.forEach(gathered.add);
  }
  return {
    tally: tallyDays(days),
    newest,
    lastDay,
    heads,
    volumes,
    aliases,
    subjects: toSubjects(gathered.gathered()),
  };
}

/** Pages of articles and dates that lie in a volume. */
function countPages({ scope, days }: Summary): number {
  const { articles, days: all, months, years } = tallyDays(days);
  const within = [...months.keys(), ...years.keys()].filter((period) => covers(scope, period)).length;
  return articles + all.size + within;
}

/** A subject with the spellings and months of all volumes that have it. */
interface GatheredSubject {
  kind: SubjectKind;
  slug: string;
  spellings: Map<string, [name: string, count: number, file: string]>;
  months: Map<string, number>;
}

/** Adds up how subjects are named. */
function gatherSubjects(): { add: (subject: SubjectSummary) => void; gathered: () => GatheredSubject[] } {
  const found = new Map<string, GatheredSubject>();
  return {
    add: ({ kind, slug, spellings, months }) => {
      const key = `${kind}/${slug}`;
      const subject: GatheredSubject = found.get(key) ?? {
        kind,
        slug,
        spellings: new Map(),
        months: new Map(),
      };
      found.set(key, subject);
      for (const [name, count, file] of spellings) addSpelling(subject.spellings, name, count, file);
      for (const [month, count] of months)
        subject.months.set(month, (subject.months.get(month) ?? 0) + count);
    },
    gathered: () => [...found.values()].sort((a, b) => compareText(a.slug, b.slug)),
  };
}

function toSubjects(gathered: GatheredSubject[]): Desk['subjects'] {
  const of = (kind: SubjectKind): Map<string, DeskSubject> =>
    new Map(gathered.filter((one) => one.kind === kind).map((one) => [one.slug, toSubject(one)]));
  return {
    topics: of('topics'),
    people: of('people'),
    places: of('places'),
    organizations: of('organizations'),
  };
}

function toSubject({ kind, slug, spellings, months }: GatheredSubject): DeskSubject {
  const name = commonest(new Map([...spellings.values()].map(([spelling, count]) => [spelling, count])));
  const articles = [...months.values()].reduce((sum, count) => sum + count, 0);
  return { kind, slug, name, articles, months };
}

/** Subjects of a kind by number of articles, most first, then by slug. */
export function topSubjects(desk: Desk, kind: SubjectKind, limit: number): DeskSubject[] {
  return [...desk.subjects[kind].values()]
    .sort((a, b) => b.articles - a.articles || compareText(a.slug, b.slug))
    .slice(0, limit);
}

/** Months whose page is made at the front desk, since they span several volumes. */
export const monthsAcross = ({ tally, volumes }: Desk): string[] => across([...tally.months.keys()], volumes);

/** Years whose page is made at the front desk, since they span several volumes. */
export const yearsAcross = ({ tally, volumes }: Desk): string[] => across([...tally.years.keys()], volumes);

function across(periods: string[], volumes: readonly DeskVolume[]): string[] {
  const known = new Set(volumes.map(({ scope }) => scope));
  const lengths = [0, 3, 4, 7];
  return periods.filter(
    (period) => !lengths.some((length) => length <= period.length && known.has(period.slice(0, length))),
  );
}
