import { volumeName } from '../model/volumes.ts';
import { makePart, packOf, type Crew } from './crew.ts';
import { listSearch, planSearch } from './make-search.ts';
import { digestOf, PackWriter } from './pack.ts';
import type { PartMeta, SubjectsTask } from './part.ts';
import { SHELVES } from './shelves.ts';

/** Articles of subjects' lists that are made together, about. */
const ROWS_A_PART = 4000;

/** Subjects in as many parts as their articles need; a part is made again when a volume says something else of its shelves. */
export async function makeSubjectParts(
  packs: string[],
  volumes: PartMeta[],
  crew: Crew,
): Promise<PartMeta[]> {
  const rows = volumes
    .flatMap(({ volume }) => Object.values(volume?.shelves ?? {}))
    .reduce((sum, shelf) => sum + shelf.rows, 0);
  const { build } = crew;
  const count = 2 ** Math.min(8, Math.max(0, Math.ceil(Math.log2(rows / ROWS_A_PART || 1))));
  const size = SHELVES.length / count;
  return Promise.all(
    Array.from({ length: count }, async (_, at): Promise<PartMeta> => {
      const shelves = SHELVES.slice(at * size, (at + 1) * size);
      const said = volumes.flatMap(({ volume }) =>
        shelves.map((shelf) => volume?.shelves[shelf]?.digest ?? ''),
      );
      const digest = digestOf([build.frame, build.prose, ...shelves, ...said].join('\n'));
      const task: SubjectsTask = {
        kind: 'subjects',
        name: `subjects-${shelves[0] ?? ''}`,
        digest,
        shelves,
        packs,
      };
      return makePart(task.name, task, crew);
    }),
  );
}

/** The search volumes, each from the words of its volumes, and the list of them. */
export async function makeSearchParts(packs: string[], volumes: PartMeta[], crew: Crew): Promise<PartMeta[]> {
  const { build } = crew;
  const parts = volumes.map((meta, at) => ({
    digest: meta.digest,
    pack: packs[at] ?? '',
    scope: meta.volume?.scope ?? '',
    articles: meta.volume?.articles ?? 0,
  }));
  const metas = await Promise.all(
    planSearch(parts, build.site.volumeSize).map(({ scope, volumes: own }) => {
      const name = `search-${volumeName(scope)}`;
      const digest = digestOf([build.frame, scope, ...own.map((part) => part.digest)].join('\n'));
      return makePart(
        name,
        { kind: 'search', name, digest, scope, packs: own.map(({ pack }) => pack) },
        crew,
      );
    }),
  );
  return [...metas, makeSearchList(metas, crew)];
}

function makeSearchList(searches: readonly PartMeta[], { build, placed }: Crew): PartMeta {
  const { path, bytes } = listSearch(searches.flatMap(({ search }) => search ?? []));
  const name = 'search';
  const digest = digestOf(bytes);
  const pack = new PackWriter<PartMeta>(packOf(build, name, digest), build.partContext.site);
  pack.addFile(path, bytes);
  const meta: PartMeta = { name, digest, pages: 0, bytes: pack.bytes, indexBytes: pack.bytes };
  pack.finish(meta);
  placed[name] = digest;
  return meta;
}

/** The pages of the whole archive. */
export function makeDesk(packs: string[], volumes: PartMeta[], crew: Crew): Promise<PartMeta> {
  const digest = digestOf(
    [crew.build.frame, crew.build.prose, ...volumes.map((meta) => meta.digest)].join('\n'),
  );
  return makePart('front-desk', { kind: 'front-desk', digest, packs }, crew);
}
