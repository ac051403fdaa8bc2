import { getCollection } from 'astro:content';
import type { Article, Body } from '../model/article.ts';
import {
  buildCatalogue,
  neighboursOf,
  stepsOf,
  type Catalogue,
  type Neighbours,
} from '../model/catalogue.ts';
import { directionOf, interfaceLocale } from '../model/display.ts';
import { covers, type Scope } from '../model/scope.ts';
import type { SubjectKind } from '../model/subject.ts';
import { datePath, toHref, type SiteAddress } from '../model/urls.ts';
import { createBodyRenderer } from '../markdown/render-body.ts';
import { ProblemsError } from '../report/problems-error.ts';
import type { SiteFields } from '../schema/site.ts';
import { contentPlace } from './place.ts';
import { readBody } from './read-article.ts';
import { readSite } from './read-site.ts';

/** A note as its page shows it. */
export interface RenderedNote {
  html: string;
  title?: string;
  name?: string;
  description?: string;
  sameAs: string[];
}

/** All that pages may ask: loaded once, answered from memory, bodies read one at a time. */
export interface Archive {
  site: SiteFields;
  /** Locale in which the interface writes dates and numbers. */
  locale: string;
  address: SiteAddress;
  scope: Scope;
  catalogue: Catalogue;
  /** True when this build makes the page that is dated `prefix`: `2020-09-04`, `2020-09` or `2020`. */
  makes: (prefix: string) => boolean;
  neighbours: (article: Article) => Neighbours;
  daySteps: ReturnType<typeof stepsOf>;
  monthSteps: ReturnType<typeof stepsOf>;
  yearSteps: ReturnType<typeof stepsOf>;
  /** The body of an article, rendered. */
  body: (article: Article) => Promise<Body>;
  note: (kind: SubjectKind, slug: string) => RenderedNote | undefined;
  about: RenderedNote | undefined;
  /** The one name that the archive shows for a subject: its note's, else the spelling most articles use. */
  nameOf: (subject: { kind: SubjectKind; slug: string; name: string }) => string;
}

let loaded: Promise<Archive> | undefined;

/** The archive that this build is about. */
export function getArchive(): Promise<Archive> {
  loaded ??= loadArchive();
  return loaded;
}

async function loadArchive(): Promise<Archive> {
  const { contentDir, scope } = contentPlace();
  const { site, problems } = await readSite(contentDir);
  if (!site) throw new ProblemsError(problems);
  const entries = await getCollection('articles');
  const catalogue = buildCatalogue(entries.map(({ data }) => data as unknown as Article));
  const neighbours = neighboursOf(catalogue);
  const notes = await loadNotes();
  const address: SiteAddress = {
    origin: new URL(import.meta.env.SITE).origin,
    base: import.meta.env.BASE_URL.replace(/\/?$/, '/'),
  };
  const render = createBodyRenderer();
  return {
    site,
    locale: interfaceLocale(site.language),
    address,
    scope,
    catalogue,
    makes: (prefix) => covers(scope, prefix),
    neighbours: ({ id }) => neighbours.get(id) ?? {},
    daySteps: stepsOf(catalogue.days.keys()),
    monthSteps: stepsOf(catalogue.months.keys()),
    yearSteps: stepsOf(catalogue.years.keys()),
    body: async (article) =>
      render(await readBody(contentDir, article), {
        dateline: article.dateline,
        base: address.base,
        filesHref: toHref(address, datePath(article.day)),
        direction: directionOf(article.language),
      }),
    note: (kind, slug) => notes.get(`${kind}/${slug}`),
    about: notes.get('about'),
    nameOf: ({ kind, slug, name }) =>
      notes.get(`${kind}/${slug}`)?.name ?? catalogue.subjects[kind].get(slug)?.name ?? name,
  };
}

async function loadNotes(): Promise<Map<string, RenderedNote>> {
  const entries = await getCollection('notes');
  return new Map(
    entries.map(({ id, data, rendered }) => {
      const fields = data as Partial<RenderedNote>;
      return [id, { ...fields, html: rendered?.html ?? '', sameAs: fields.sameAs ?? [] }];
    }),
  );
}
