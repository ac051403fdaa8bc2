import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchive, type MadeArchive } from '../archives/make-archive.ts';
import type { System } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';
import { benchSystem } from './bench-system.ts';
import { describeMachine, versionOf } from './describe-machine.ts';
import type { BuildOptions } from './options.ts';
import type { Result, Run } from './result.ts';
import { formatOutcome } from './format-outcome.ts';

/** Articles of the archive that every system builds once before it is measured, so that its program is in memory. */
const WARM_UP = '20';
const MILLION = '1000000';

/** Makes the archives and builds them with every system, one after another. Prints each result as soon as it is there. */
export async function benchBuild(options: BuildOptions): Promise<Run> {
  const work = options.work ?? mkdtempSync(join(tmpdir(), 'dateline-bench-build-'));
  const runDir = freshFolder(work);
  try {
    return await measureAll(options, join(work, 'archives'), runDir);
  } finally {
    // Nothing is deleted before: ext4 is slow to make files for half a minute after many were deleted.
    if (options.work === undefined) rmSync(work, { recursive: true, force: true });
    else console.log(`\nArchives, sites and ${join(runDir, 'results.json')} are kept in ${work}`);
  }
}

/** A folder that no earlier run has used: what those have left is not deleted, and gives nothing to this one. */
function freshFolder(work: string): string {
  let number = 1;
  while (existsSync(join(work, `run-${number}`))) number += 1;
  const folder = join(work, `run-${number}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function measureAll(options: BuildOptions, archives: string, runDir: string): Promise<Run> {
  const { systems, programs, missing } = installAll(options.systems.map((name) => SYSTEMS[name]));
  const run: Run = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    programs: [
      ...new Set([
        ...programs,
        `Astro ${versionOf('astro')}`,
        `Pagefind ${versionOf('pagefind')}`,
        `Node ${process.versions.node}`,
      ]),
    ],
    missing,
    results: [],
  };
  const keep = (result: Result): void => {
    run.results.push(result);
    writeFileSync(join(runDir, 'results.json'), JSON.stringify(run, undefined, 2));
  };
  for (const system of systems) await warmUp(system, makeArchive(archives, WARM_UP), runDir);
  for (const size of options.sizes) {
    const archive = announce(makeArchive(archives, size));
    for (const system of systems) keep(await benchOne(system, size, archive, runDir, options));
  }
  if (options.million) {
    const archive = announce(makeArchive(archives, MILLION, true));
    keep(await benchOne(SYSTEMS.ours, MILLION, archive, runDir, options, { coldOnly: true }));
  }
  return run;
}

function installAll(asked: System[]): { systems: System[]; programs: string[]; missing: string[] } {
  const found = { systems: [] as System[], programs: [] as string[], missing: [] as string[] };
  for (const system of asked) {
    try {
      found.programs.push(system.install());
      found.systems.push(system);
    } catch (error) {
      found.missing.push(`${system.title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const line of found.missing) console.log(`Not measured. ${line}`);
  return found;
}

async function warmUp(system: System, archive: MadeArchive, runDir: string): Promise<void> {
  const { cold } = await benchSystem(system, archive, join(runDir, 'warm-up', system.name), {
    added: false,
    again: false,
    limit: 600,
  });
  if (cold.failure)
    console.log(`${system.title} cannot build an archive of ${archive.articles} articles: ${cold.failure}`);
}

async function benchOne(
  system: System,
  size: string,
  archive: MadeArchive,
  runDir: string,
  { quick, limit }: BuildOptions,
  { coldOnly = false } = {},
): Promise<Result> {
  const own = system.name === 'ours';
  const builds = { added: !coldOnly && (own || !quick), again: !coldOnly && own, limit };
  const measured = await benchSystem(system, archive, join(runDir, size, system.name), builds);
  console.log(`  ${system.title}: ${formatOutcome(measured.cold)}`);
  if (measured.added) console.log(`    one article added: ${formatOutcome(measured.added)}`);
  if (measured.again) console.log(`    nothing changed: ${formatOutcome(measured.again)}`);
  if (measured.touched) console.log(`    all times new: ${formatOutcome(measured.touched)}`);
  if (measured.note) console.log(`    ${measured.note}`);
  const { articles, title } = archive;
  return { size, archive: title, articles, system: system.name, title: system.title, ...measured };
}

function announce(archive: MadeArchive): MadeArchive {
  console.log(`\n${archive.articles.toLocaleString('en')} articles, ${archive.title}`);
  return archive;
}
