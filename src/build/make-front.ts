import { join } from 'node:path';
import { giveSource } from '../archive/build-source.ts';
import { toDesk, type Summary } from '../model/summary.ts';
import type { CompiledPath } from './compiled-pages.ts';
import { isStaticDeskPage, type Workshop } from './make-volume.ts';
import { PackReader, PackWriter } from './pack.ts';
import { packFile, type FrontDeskTask, type PartMeta, type PartResult, type SubjectsTask } from './part.ts';
import { fromShelf } from './shelves.ts';

/** Makes the pages of some shelves of subjects, from the catalogues of all volumes. */
export async function makeSubjects(
  { name, digest, shelves, packs }: SubjectsTask,
  workshop: Workshop,
): Promise<PartResult> {
  const texts = new Map(shelves.map((shelf) => [shelf, [] as string[]]));
  for (const section of readPacks(packs))
    for (const shelf of shelves) texts.get(shelf)?.push(section(`shelf-${shelf}`));
  const { rendered } = await workshop.prose();
  giveSource({
    site: workshop.site,
    noteNames: workshop.noteNames,
    notes: rendered,
    volumes: [],
    subjects: shelves.flatMap((shelf) => fromShelf(texts.get(shelf) ?? [])),
  });
  return packPages(name, digest, workshop, ({ route }) => !isStaticDeskPage(route));
}

/** Makes the pages of the whole archive, from the summaries of all volumes. */
export async function makeFrontDesk(
  { digest, packs }: FrontDeskTask,
  workshop: Workshop,
): Promise<PartResult> {
  const { rendered } = await workshop.prose();
  giveSource({
    site: workshop.site,
    noteNames: workshop.noteNames,
    notes: rendered,
    volumes: [],
    subjects: [],
    desk: toDesk(readSummaries(packs)),
  });
  return packPages('front-desk', digest, workshop, () => true);
}

/** The summaries of volumes, one in memory at a time. */
export function* readSummaries(packs: readonly string[]): Generator<Summary> {
  for (const section of readPacks(packs)) yield JSON.parse(section('summary')) as Summary;
}

/** A reader of sections for each pack in turn; it is closed when the next one is asked for. */
export function* readPacks(packs: readonly string[]): Generator<(name: string) => string> {
  for (const path of packs) {
    const pack = new PackReader<PartMeta>(path);
    try {
      yield (name) => pack.section(name);
    } finally {
      pack.close();
    }
  }
}

async function packPages(
  name: string,
  digest: string,
  workshop: Workshop,
  isWanted: (path: CompiledPath) => boolean,
): Promise<PartResult> {
  const compiled = await workshop.pages();
  const { packs, site } = workshop.context;
  const pack = new PackWriter<PartMeta>(join(packs, packFile(name, digest)), site);
  try {
    let pages = 0;
    const paths = (await compiled.paths())
      .filter(isWanted)
      .sort((a, b) => (a.pathname < b.pathname ? -1 : 1));
    for (const path of paths) {
      const { file, bytes } = await compiled.render(path);
      pack.addFile(file, bytes);
      if (file.endsWith('.html')) pages += 1;
    }
    const meta: PartMeta = { name, digest, pages, bytes: pack.bytes };
    pack.finish(meta);
    return { meta, problems: [] };
  } catch (error) {
    await pack.abandon();
    throw error;
  } finally {
    giveSource(undefined);
  }
}
