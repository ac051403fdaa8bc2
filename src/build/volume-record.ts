import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundFile } from './scan-entries.ts';

/** What is remembered of a volume's files, so that unchanged ones need not be opened again. */
export interface VolumeRecord {
  /** Its first and last article, as pages of its neighbours show them. */
  edges: { first: string; last: string };
  files: [file: string, size: number, mtimeMs: number, digest: string][];
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);

/** The record of a volume; undefined when there is none, or one that cannot be read. */
export function readRecord(folder: string, name: string): VolumeRecord | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder, name), 'utf8')) as VolumeRecord;
  } catch {
    return undefined;
  }
}

/** Remembers a volume's files. A file that changes after it was listed has another size or time by then. */
export function writeRecord(
  folder: string,
  name: string,
  edges: VolumeRecord['edges'],
  files: readonly FoundFile[],
  digests: readonly string[],
): void {
  const record: VolumeRecord = {
    edges,
    files: files.map(({ file, size, mtimeMs }, at) => [file, size, mtimeMs, digests[at] ?? '']),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${fileOf(folder, name)}.unfinished`, JSON.stringify(record));
  renameSync(`${fileOf(folder, name)}.unfinished`, fileOf(folder, name));
}
