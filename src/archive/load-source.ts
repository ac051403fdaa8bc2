import { getCollection } from 'astro:content';
import { renderBody } from '../markdown/render-body.ts';
import type { Article } from '../model/article.ts';
import { buildCatalogue, type Subject } from '../model/catalogue.ts';
import { SUBJECT_KINDS } from '../model/subject.ts';
import { summarize, toDesk } from '../model/summary.ts';
import { planVolumes, volumeOf } from '../model/volumes.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { bodyOptionsOf } from './body-options-of.ts';
import type { BuildSource, RenderedNote, VolumeSource } from './build-source.ts';
import { listPictures } from './list-pictures.ts';
import { contentPlace } from './place.ts';
import { readBody } from './read-article.ts';
import { readSite } from './read-site.ts';

/**
 * The whole archive from Astro's collections: for the dev server, and for a plain `astro build`, which makes in one
 * process what `npm run build` makes volume by volume, to the byte.
 */
export async function loadSource(): Promise<BuildSource> {
  const { contentDir } = contentPlace();
  const { site, problems } = await readSite(contentDir);
  if (!site) throw new ProblemsError(problems);
  const catalogue = buildCatalogue(
    (await getCollection('articles')).map(({ data }) => data as unknown as Article),
  );
  const notes = await loadNotes();
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const body: VolumeSource['body'] = async (article) =>
    renderBody(await readBody(contentDir, article), bodyOptionsOf(article, base));
  const volumes = await divide(catalogue.articles, site.volumeSize, body);
  const desk = toDesk(volumes.map(({ scope, articles }) => summarize(buildCatalogue(articles), scope)));
  return {
    site,
    volumes,
    notes,
    noteNames: new Map(
      [...notes].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name] as const])),
    ),
    desk,
    subjects: SUBJECT_KINDS.flatMap((kind) => [...catalogue.subjects[kind].values()]) satisfies Subject[],
  };
}

async function divide(
  articles: readonly Article[],
  size: number,
  body: VolumeSource['body'],
): Promise<VolumeSource[]> {
  const days = new Map<Article['day'], number>();
  for (const { day } of articles) days.set(day, (days.get(day) ?? 0) + 1);
  const plan = planVolumes(days, size);
  const groups = new Map(plan.map(({ scope }) => [scope, [] as Article[]]));
  for (const article of articles) groups.get(volumeOf(article.day, plan)?.scope ?? '')?.push(article);
  const lists = [...groups];
  return Promise.all(
    lists.map(async ([scope, own], at): Promise<VolumeSource> => {
      const [previous, next] = [lists[at - 1]?.[1].at(-1), lists[at + 1]?.[1][0]];
      return {
        scope,
        articles: own,
        edges: { ...(previous && { previous }), ...(next && { next }) },
        pictures: await listPictures(contentPlace().contentDir, new Set(own.map(({ day }) => day))),
        body,
      };
    }),
  );
}

async function loadNotes(): Promise<Map<string, RenderedNote>> {
  const entries = await getCollection('notes');
  return new Map(entries.map(({ id, data }) => [id, data as unknown as RenderedNote]));
}
