import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveSource } from '../archive/build-source.ts';
import { locateProblems } from '../archive/locate-problems.ts';
import type { Picture } from '../archive/list-pictures.ts';
import { readEntries } from '../archive/read-entries.ts';
import type { Prose } from '../archive/render-notes.ts';
import type { Article } from '../model/article.ts';
import { buildCatalogue } from '../model/catalogue.ts';
import { checkCatalogue } from '../model/check-catalogue.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { summarize } from '../model/summary.ts';
import { volumeName } from '../model/volumes.ts';
import type { Problem } from '../report/problem.ts';
import type { SiteFields } from '../schema/site.ts';
import { INDEX_PATH } from '../search/index/index-list.ts';
import type { CompiledPages, CompiledPath } from './compiled-pages.ts';
import { digestOf, PackWriter } from './pack.ts';
import { packFile, type PartContext, type PartMeta, type PartResult, type VolumeTask } from './part.ts';
import { edgeKey, readEdges } from './read-edges.ts';
import { toShelves } from './shelves.ts';
import { toTextFiles } from './text-files.ts';
import { VolumeIndex } from './volume-index.ts';
import { encodeSegment } from './word-segment.ts';

/** What makers of parts are given besides their task. */
export interface Workshop {
  context: PartContext;
  site: SiteFields;
  noteNames: ReadonlyMap<string, string>;
  /** The archive's own prose, rendered when it is first asked for. */
  prose: () => Promise<Prose>;
  pages: () => Promise<CompiledPages>;
  /** Called as articles are done, with the number of them. */
  progress: (articles: number) => void;
}

/** The route of an article, as Astro names routes: four segments, each one parameter. */
export const ARTICLE_ROUTE = /^(\/\[[^\].]+\]){4}\/?$/;

/** Reads the entries of a volume, makes its pages and its search index, and packs them with its catalogue. */
export async function makeVolume(task: VolumeTask, workshop: Workshop): Promise<PartResult> {
  const { contentDir, base, frame, packs } = workshop.context;
  const { scope } = task;
  const defaults = { language: workshop.site.language };
  const digests: string[] = [];
  const seen = (bytes: Uint8Array): void => void digests.push(digestOf(bytes));
  const { articles, bodies, problems } = await readEntries(contentDir, task.entries, {
    defaults,
    base,
    seen,
  });
  problems.push(...(await findTwins(contentDir, articles)));
  if (task.checkOnly || problems.some(({ severity }) => severity === 'error')) return { problems, digests };

  const { last: previous } = await readEdges(contentDir, task.before, defaults);
  const { first: next } = await readEdges(contentDir, task.after, defaults);
  const pictures = task.pictures.map((file) => toPicture(contentDir, file));
  const [before, after] = [edgeKey(previous), edgeKey(next)];
  digests.push(...pictures.map(({ file }) => digestOf(readFileSync(file))));
  const files = [...task.entries, ...task.pictures].map((file, at) => `${file} ${digests[at] ?? ''}`);
  const digest = volumeDigest(frame, { scope, before, after }, files);
  const compiled = await workshop.pages();
  giveSource({
    site: workshop.site,
    noteNames: workshop.noteNames,
    notes: new Map(),
    subjects: [],
    volumes: [
      {
        scope,
        articles,
        pictures,
        edges: { ...(previous && { previous }), ...(next && { next }) },
        body: ({ id }) => bodies.get(id) ?? { html: '', headings: [] },
      },
    ],
  });

  const name = volumeName(scope);
  const pack = new PackWriter<PartMeta>(join(packs, packFile(name, digest)), workshop.context.site);
  const index = await VolumeIndex.begin();
  try {
    let pages = 0;
    for (const path of inOrder(await compiled.paths())) {
      const { file, bytes } = await compiled.render(path);
      pack.addFile(file, bytes);
      if (file.endsWith('.html')) pages += 1;
      if (!ARTICLE_ROUTE.test(path.route.route)) continue;
      await index.add(file, Buffer.from(bytes.buffer).toString());
      workshop.progress(1);
    }
    const { segment, texts, stemmers, languages } = await index.finish();
    const { files: textFiles, folder } = toTextFiles(name, texts, workshop.site.articlesPerSearchFile);
    for (const { path, bytes } of textFiles) pack.addFile(path, bytes);
    for (const { path, bytes } of stemmers) pack.addShared(INDEX_PATH.slice(1) + path, bytes);
    pack.addSection('words', encodeSegment(segment));
    const catalogue = buildCatalogue(articles);
    const shelves = addCatalogue(pack, articles, JSON.stringify(summarize(catalogue, scope)));
    const meta: PartMeta = {
      name,
      digest,
      pages,
      bytes: pack.bytes,
      volume: {
        scope,
        articles: articles.length,
        days: catalogue.days.size,
        years: [...catalogue.tally.years.keys()],
        languages,
        first: edgeKey(articles[0]),
        last: edgeKey(articles.at(-1)),
        before,
        after,
        shelves,
        texts: folder,
        indexBytes: textFiles.reduce((sum, { bytes }) => sum + bytes.length, 0),
        warnings: problems,
      },
    };
    pack.finish(meta);
    return { meta, problems, digests };
  } catch (error) {
    await pack.abandon();
    throw error;
  } finally {
    await index.end();
    giveSource(undefined);
  }
}

/**
 * Two articles at one address would be one page, so nothing can be made before that is mended; then all else that is wrong with
 * these articles side by side is told as well.
 */
async function findTwins(contentDir: string, articles: readonly Article[]): Promise<Problem[]> {
  const problems = checkCatalogue(articles).filter(({ severity }) => severity === 'error');
  return problems.some(({ rule }) => rule === 'duplicate-permalink')
    ? locateProblems(contentDir, problems)
    : [];
}

/** Of everything that a volume is made from. `files` are its own, each with the digest of its bytes. */
export const volumeDigest = (
  frame: string,
  { scope, before, after }: { scope: string; before: string; after: string },
  files: readonly string[],
): string => digestOf([frame, scope, before, after, ...files].join('\n'));

/** Pages of the volume: none of the front desk's. The order of paths is the same on every machine. */
function inOrder(paths: CompiledPath[]): CompiledPath[] {
  return paths
    .filter(({ route }) => !isStaticDeskPage(route))
    .sort((a, b) => (a.pathname < b.pathname ? -1 : 1));
}

/** Pages with a fixed address: they are made whatever they are asked for. */
export const isStaticDeskPage = ({ component, pathname }: CompiledPath['route']): boolean =>
  component.includes('/_front-desk/') && pathname !== undefined;

/** The catalogue: the summary for the front desk, lines for the checks, and what it says of each shelf of subjects. */
function addCatalogue(
  pack: PackWriter<PartMeta>,
  articles: readonly Article[],
  summary: string,
): Record<string, { digest: string; rows: number }> {
  pack.addSection('summary', summary);
  const rows = articles.map(({ file, path, day, aliases, subjects }) =>
    JSON.stringify({ file, path, day, aliases, subjects }),
  );
  pack.addSection('rows', rows.join('\n'));
  const shelves: Record<string, { digest: string; rows: number }> = {};
  for (const [shelf, { text, rows: count }] of toShelves(articles)) {
    pack.addSection(`shelf-${shelf}`, text);
    shelves[shelf] = { digest: digestOf(text), rows: count };
  }
  return shelves;
}

/** A picture by its file, `articles/2020/09/04/harbour.jpg`. */
function toPicture(contentDir: string, file: string): Picture {
  const [, year, month, date, name = ''] = file.split('/');
  return { day: `${year}-${month}-${date}` as CivilDate, name, file: join(contentDir, file) };
}
