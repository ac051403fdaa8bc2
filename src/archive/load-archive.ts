import type { Article, Body } from '../model/article.ts';
import {
  buildCatalogue,
  neighboursOf,
  type Catalogue,
  type Neighbours,
  type Subject,
} from '../model/catalogue.ts';
import { monthOf, yearOf, type CivilDate } from '../model/civil-date.ts';
import { interfaceLocale } from '../model/display.ts';
import type { Scope } from '../model/scope.ts';
import type { SubjectKind, SubjectRef } from '../model/subject.ts';
import type { Desk } from '../model/summary.ts';
import { stepsOf } from '../model/tally.ts';
import type { SiteAddress } from '../model/urls.ts';
import type { SiteFields } from '../schema/site.ts';
import { givenSource, type BuildSource, type RenderedNote, type VolumeSource } from './build-source.ts';
import type { Picture } from './list-pictures.ts';
import { loadSource } from './load-source.ts';

/** What is the same on every page, and the names of subjects. */
export interface Frame {
  site: SiteFields;
  /** Locale in which the interface writes dates and numbers. */
  locale: string;
  address: SiteAddress;
  /**
   * The one name that pages show for a subject: its note's, else the spelling most articles use: of the volume on the
   * volume's pages, of the archive at the front desk.
   */
  nameOf: (subject: SubjectRef) => string;
}

/** Pages before and after, by day, month or year. */
export type Steps = ReturnType<typeof stepsOf>;

/** What the pages of one volume may ask. They show nothing beyond it but the articles at its edges. */
export interface VolumeArchive extends Frame {
  scope: Scope;
  catalogue: Catalogue;
  neighbours: (article: Article) => Neighbours;
  daySteps: Steps;
  monthSteps: Steps;
  yearSteps: Steps;
  pictures: readonly Picture[];
  /** The body of an article, rendered. */
  body: (article: Article) => Body | Promise<Body>;
}

/** What pages outside the volumes may ask: the archive's own prose too. */
export interface FrontFrame extends Frame {
  note: (kind: SubjectKind, slug: string) => RenderedNote | undefined;
  about: RenderedNote | undefined;
}

/** What the front desk's pages may ask: counts and the newest articles, never texts. */
export interface DeskArchive extends FrontFrame {
  desk: Desk;
  monthSteps: Steps;
  yearSteps: Steps;
}

/** All that this run makes pages of. */
export interface Build {
  volumes: readonly VolumeArchive[];
  desk: DeskArchive | undefined;
  /** Subjects whose pages are made, and what these may ask. */
  subjects: readonly Subject[];
  front: FrontFrame;
}

let known: { source: BuildSource; build: Build } | undefined;
let loading: Promise<BuildSource> | undefined;

/** What this run makes pages of: what was given to it, else all that Astro's collections hold. */
export async function getBuild(): Promise<Build> {
  const source = givenSource() ?? (await (loading ??= loadSource()));
  if (known?.source !== source) known = { source, build: toBuild(source) };
  return known.build;
}

/**
 * The front desk.
 * @throws Error in a run that makes volumes alone
 */
export async function getDesk(): Promise<DeskArchive> {
  const { desk } = await getBuild();
  if (!desk) throw new Error('This run makes no front desk.');
  return desk;
}

function toBuild(source: BuildSource): Build {
  const { site } = source;
  const frame = {
    site,
    locale: interfaceLocale(site.language),
    address: {
      origin: new URL(import.meta.env.SITE).origin,
      base: import.meta.env.BASE_URL.replace(/\/?$/, '/'),
    },
  };
  const front = toFrontFrame(source, frame);
  return {
    volumes: source.volumes.map((volume) => toVolume(volume, source, frame)),
    desk: source.desk && toDeskArchive(source.desk, front),
    subjects: source.subjects,
    front,
  };
}

function toVolume(
  volume: VolumeSource,
  { noteNames }: BuildSource,
  frame: Omit<Frame, 'nameOf'>,
): VolumeArchive {
  const { scope, articles, edges, pictures, body } = volume;
  const catalogue = buildCatalogue(articles);
  const neighbours = neighboursOf(catalogue, edges);
  const { days, months, years } = catalogue.tally;
  return {
    ...frame,
    scope,
    catalogue,
    pictures,
    body,
    neighbours: ({ id }) => neighbours.get(id) ?? {},
    daySteps: stepsWithin(days.keys(), edges, (day) => day),
    monthSteps: stepsWithin(months.keys(), edges, monthOf),
    yearSteps: stepsWithin(years.keys(), edges, yearOf),
    nameOf: ({ kind, slug, name }) =>
      noteNames.get(`${kind}/${slug}`) ?? catalogue.subjects[kind].get(slug)?.name ?? name,
  };
}

/** Steps from one day, month or year to the next, over the edges of the volume too. */
function stepsWithin<Key extends string>(
  keys: Iterable<Key>,
  { previous, next }: Neighbours,
  keyOf: (day: CivilDate) => Key,
): Steps {
  return stepsOf(
    new Set([...(previous ? [keyOf(previous.day)] : []), ...keys, ...(next ? [keyOf(next.day)] : [])]),
  );
}

function toFrontFrame({ desk, noteNames, notes }: BuildSource, frame: Omit<Frame, 'nameOf'>): FrontFrame {
  return {
    ...frame,
    note: (kind, slug) => notes.get(`${kind}/${slug}`),
    about: notes.get('about'),
    nameOf: ({ kind, slug, name }) =>
      noteNames.get(`${kind}/${slug}`) ?? desk?.subjects[kind].get(slug)?.name ?? name,
  };
}

function toDeskArchive(desk: Desk, front: FrontFrame): DeskArchive {
  const { months, years } = desk.tally;
  return { ...front, desk, monthSteps: stepsOf(months.keys()), yearSteps: stepsOf(years.keys()) };
}
