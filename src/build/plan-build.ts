import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '../model/civil-date.ts';
import type { Scope } from '../model/scope.ts';
import { planVolumes, volumeName } from '../model/volumes.ts';
import { volumeDigest } from './make-volume.ts';
import { digestOf } from './pack.ts';
import { packFile, type VolumeTask } from './part.ts';
import { edgeKey, readEdges } from './read-edges.ts';
import type { DayFiles, FoundFile, Scan } from './scan-entries.ts';
import { readRecord, writeRecord, type VolumeRecord } from './volume-record.ts';

/** A volume, and whether there is something to be done for it. */
export interface PlannedVolume {
  scope: Scope;
  name: string;
  articles: number;
  /** Of all that it is made from; undefined when that is not known before the entries are read. */
  digest: string | undefined;
  /** Why it has to be made; undefined when what was made before still holds. */
  why: string | undefined;
  entries: FoundFile[];
  pictures: FoundFile[];
  task: VolumeTask;
}

/** What the plan must know. */
export interface PlanContext {
  contentDir: string;
  /** Folder of packs. */
  packs: string;
  /** Names of volumes that there are packs of. */
  names: ReadonlySet<string>;
  /** Folder of what is remembered of volumes. */
  records: string;
  /** Part of every digest: code, settings, names of subjects. */
  frame: string;
  volumeSize: number;
  language: string;
  /** Make everything again. */
  force: boolean;
  /** Know the digest of every volume, also of those that have to be made anyway. */
  digests: boolean;
}

/** The volumes of an archive, oldest first, each with the reason why it has to be made, if it has. */
export async function planBuild(scan: Scan, context: PlanContext): Promise<PlannedVolume[]> {
  const counts = [...scan.days].map(([day, { entries }]) => [day, entries.length] as const);
  const days = [...scan.days].sort(([a], [b]) => (a < b ? -1 : 1));
  const volumes = planVolumes(counts, context.volumeSize).map(({ scope, articles }) => {
    const own = days.filter(([day]) => day.startsWith(scope));
    return new Candidate(scope, articles, own, context);
  });
  const planned: PlannedVolume[] = [];
  for (const [at, volume] of volumes.entries())
    planned.push(await volume.plan(volumes[at - 1], volumes[at + 1]));
  return planned;
}

class Candidate {
  readonly scope: Scope;
  readonly articles: number;
  readonly first: string[];
  readonly last: string[];
  readonly #entries: FoundFile[];
  readonly #pictures: FoundFile[];
  readonly #context: PlanContext;
  readonly #record: VolumeRecord | undefined;
  #digests: string[] | undefined;
  #looked: { change: string | undefined } | undefined;
  #edges: { first: string; last: string } | undefined;

  constructor(scope: Scope, articles: number, days: [CivilDate, DayFiles][], context: PlanContext) {
    this.scope = scope;
    this.articles = articles;
    this.#context = context;
    this.#entries = days.flatMap(([, { entries }]) => entries);
    this.#pictures = days.flatMap(([, { pictures }]) => pictures);
    this.first = days[0]?.[1].entries.map(({ file }) => file) ?? [];
    this.last = days.at(-1)?.[1].entries.map(({ file }) => file) ?? [];
    this.#record = readRecord(context.records, volumeName(scope));
  }

  /** What changed since it was made last, by names, sizes and times, and by contents where only times have. */
  #change(): string | undefined {
    this.#looked ??= { change: this.#compare() };
    return this.#looked.change;
  }

  #compare(): string | undefined {
    const record = this.#record;
    if (!record) return 'is new';
    const known = new Map(record.files.map(([file, ...facts]) => [file, facts] as const));
    const files = [...this.#entries, ...this.#pictures];
    const added = files.filter(({ file }) => !known.has(file)).length;
    const removed = known.size - (files.length - added);
    if (added + removed > 0) {
      const parts = [added > 0 && `${added} added`, removed > 0 && `${removed} removed`].filter(Boolean);
      return parts.join(', ');
    }
    let moved = 0;
    let changed = 0;
    this.#digests = files.map(({ file, size, mtimeMs }) => {
      const [knownSize, knownTime, digest = ''] = known.get(file) ?? [];
      if (knownSize === size && knownTime === mtimeMs) return digest;
      const now = digestOf(readFileSync(join(this.#context.contentDir, file)));
      if (now === digest) moved += 1;
      else changed += 1;
      return now;
    });
    if (changed > 0) return `${changed} changed`;
    // A checkout gives every file a new time: the next look is quick again.
    if (moved > 0)
      writeRecord(this.#context.records, volumeName(this.scope), record.edges, files, this.#digests);
    return undefined;
  }

  /** Its first and last article, as neighbours show them: remembered, or read from the entries of its outer days. */
  async edges(): Promise<{ first: string; last: string }> {
    this.#edges ??= this.#change() === undefined ? this.#record?.edges : undefined;
    if (!this.#edges) {
      const { contentDir, language } = this.#context;
      const { first } = await readEdges(contentDir, this.first, { language });
      const { last } = await readEdges(contentDir, this.last, { language });
      this.#edges = { first: edgeKey(first), last: edgeKey(last) };
    }
    return this.#edges;
  }

  async plan(before: Candidate | undefined, after: Candidate | undefined): Promise<PlannedVolume> {
    const { scope, articles } = this;
    const { packs, frame, force, digests: wanted, contentDir } = this.#context;
    const name = volumeName(scope);
    const change = this.#change();
    const files = [...this.#entries, ...this.#pictures];
    if (wanted || (change === 'is new' && this.#context.names.has(name)))
      this.#digests ??= files.map(({ file }) => digestOf(readFileSync(join(contentDir, file))));
    let digest: string | undefined;
    if (this.#digests) {
      const digests = this.#digests;
      const edges = {
        before: (await before?.edges())?.last ?? '',
        after: (await after?.edges())?.first ?? '',
      };
      digest = volumeDigest(
        frame,
        { scope, ...edges },
        files.map(({ file }, at) => `${file} ${digests[at] ?? ''}`),
      );
    }
    const isMade = digest !== undefined && existsSync(join(packs, packFile(name, digest)));
    const why = force
      ? 'is to be made again'
      : isMade
        ? undefined
        : (change ?? 'the code, the settings or an article beside it changed');
    return {
      scope,
      name,
      articles,
      digest,
      why,
      entries: this.#entries,
      pictures: this.#pictures,
      task: {
        kind: 'volume',
        scope,
        entries: this.#entries.map(({ file }) => file),
        pictures: this.#pictures.map(({ file }) => file),
        before: before?.last ?? [],
        after: after?.first ?? [],
        checkOnly: false,
      },
    };
  }
}
