import type { Article, Body } from '../model/article.ts';
import type { Neighbours, Subject } from '../model/catalogue.ts';
import type { Scope } from '../model/scope.ts';
import type { Desk } from '../model/summary.ts';
import type { SiteFields } from '../schema/site.ts';
import type { Picture } from './list-pictures.ts';

/** A note as its page shows it. */
export interface RenderedNote {
  html: string;
  title?: string;
  name?: string;
  description?: string;
  sameAs: string[];
}

/** What a volume's pages are made of. */
export interface VolumeSource {
  scope: Scope;
  articles: readonly Article[];
  /** The last article of the volume before, and the first of the one after. */
  edges: Neighbours;
  pictures: readonly Picture[];
  body: (article: Article) => Body | Promise<Body>;
}

/** Everything that pages of one run are made of. What is not to be made is left out. */
export interface BuildSource {
  site: SiteFields;
  /** By `topics/slug` and so on: the one name that a note gives a subject. */
  noteNames: ReadonlyMap<string, string>;
  volumes: readonly VolumeSource[];
  /** By `topics/slug` and so on, and `about`. */
  notes: ReadonlyMap<string, RenderedNote>;
  desk?: Desk;
  /** Subjects whose pages are made, with the name that they have in the whole archive. */
  subjects: readonly Subject[];
}

/** The compiled pages are a bundle of their own; this is how the process that runs them hands over what they show. */
const KEY = Symbol.for('dateline.build-source');
const shared = globalThis as { [KEY]?: BuildSource | undefined };

/** What the process that renders compiled pages has given; undefined under Astro, which loads it from its collections. */
export const givenSource = (): BuildSource | undefined => shared[KEY];

/** Gives compiled pages what they show from now on. */
export function giveSource(source: BuildSource | undefined): void {
  shared[KEY] = source;
}
