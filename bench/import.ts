/**
 * `npm run bench`: the importer beside a script that only copies the same records into files, in one run. Time, CPU time
 * and peak memory of each, as a table and as ratios; medians of three runs in turn. With Reuters-21578 when it is beside
 * the project (../shared/corpora), else with texts from a seeded generator; then once with a file ten times as large, to
 * show that memory does not grow with it.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { projectRoot } from '../src/build/project-root.ts';

const RUNS = 3;
const RECORDS = 20_000;
const REUTERS = join(projectRoot, '..', 'shared', 'corpora', 'reuters-21578.jsonl.gz');

/** What one run of a script has used. */
interface Usage {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of CPU, of all threads. */
  cpu: number;
  /** Bytes of memory at the most. */
  rss: number;
}

const work = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
try {
  const source = existsSync(REUTERS) ? REUTERS : await generate('generated.jsonl', RECORDS);
  const records = existsSync(REUTERS) ? 21_578 : RECORDS;
  const runs: Record<'ours' | 'copy', Usage[]> = { ours: [], copy: [] };
  // Nothing is deleted until the end: ext4 is slow to make files for half a minute after many were deleted.
  for (let run = 0; run < RUNS; run += 1) {
    const copy = join(work, `copy-${run}`);
    runs.copy.push(await measure('bench/copy-records.mjs', [source, copy]));
    const archive = await emptyArchive(`archive-${run}`);
    runs.ours.push(await importInto(archive, source));
  }
  const ours = median(runs.ours);
  const copy = median(runs.copy);

  const archive = await emptyArchive('twice');
  await importInto(archive, source);
  const again = await importInto(archive, source);
  const large = await generate('large.jsonl', RECORDS * 10);
  const dry = await importInto(await emptyArchive('large'), large, '--dry-run');

  console.log(
    `\n${records.toLocaleString('en')} records of ${existsSync(REUTERS) ? 'Reuters-21578' : 'generated text'}, ${cpus().length} cores (${cpus()[0]?.model ?? ''}), Node ${process.versions.node}\n`,
  );
  console.log('| what | time | CPU | records a second | records a CPU second | peak memory |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  console.log(row('import', ours, records));
  console.log(row('baseline: copy the records into files', copy, records));
  console.log(row('import again, nothing changed', again, records));
  console.log(
    row(`dry run of ${(RECORDS * 10).toLocaleString('en')} generated records in one file`, dry, RECORDS * 10),
  );
  console.log(
    `\nimport ÷ baseline: time ${ratio(ours.wall, copy.wall)}, CPU ${ratio(ours.cpu, copy.cpu)}, memory ${ratio(ours.rss, copy.rss)}`,
  );
  console.log(`again ÷ first import: time ${ratio(again.wall, ours.wall)}`);
} finally {
  await rm(work, { recursive: true, force: true });
}

/** A content folder with settings and no articles. */
async function emptyArchive(name: string): Promise<string> {
  const folder = join(work, name);
  await mkdir(folder);
  await cp(join(projectRoot, 'tests/fixtures/archives/empty/site.yaml'), join(folder, 'site.yaml'));
  return folder;
}

function importInto(archive: string, source: string, ...flags: string[]): Promise<Usage> {
  return measure('src/cli/dateline.mjs', [
    'import',
    '--content',
    archive,
    '--time-zone',
    'UTC',
    '--rejected',
    join(work, 'rejected'),
    ...flags,
    source,
  ]);
}

async function measure(script: string, args: string[]): Promise<Usage> {
  const report = join(work, 'usage.json');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'bench/measured.mjs'), join(projectRoot, script), ...args],
    {
      stdio: 'ignore',
      cwd: work,
      env: { ...process.env, MEASURED: report },
    },
  );
  await once(child, 'exit');
  const wall = (performance.now() - started) / 1000;
  return { wall, ...(JSON.parse(await readFile(report, 'utf8')) as Omit<Usage, 'wall'>) };
}

/** Writes JSON Lines of articles; the same ones each time. */
async function generate(name: string, count: number): Promise<string> {
  const file = join(work, name);
  const stream = createWriteStream(file);
  let seed = 21_578;
  // Park and Miller's generator: enough to make texts that differ.
  const random = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + random(8) }, () => 'etaoinshrdlucmfw'[random(16)] ?? 'e').join(''),
  );
  const sentence = (): string =>
    `${Array.from({ length: 8 + random(16) }, () => words[random(4000)]).join(' ')}.`;
  for (let number = 0; number < count; number += 1) {
    const body = Array.from({ length: 3 + random(4) }, () => `${sentence()} ${sentence()}`).join('\n\n');
    const date = new Date(
      Date.UTC(1987, 0, 1 + Math.floor((number / count) * 365), random(24)),
    ).toISOString();
    const line = JSON.stringify({
      id: `g-${number}`,
      date,
      headline: sentence().slice(0, 60),
      topics: [words[random(200)]],
      body,
    });
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return file;
}

function median(runs: readonly Usage[]): Usage {
  const middle = (key: keyof Usage): number =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return { wall: middle('wall'), cpu: middle('cpu'), rss: middle('rss') };
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function row(what: string, { wall, cpu, rss }: Usage, records: number): string {
  const rate = (seconds: number): string => Math.round(records / seconds).toLocaleString('en');
  return `| ${what} | ${wall.toFixed(1)} s | ${cpu.toFixed(1)} s | ${rate(wall)} | ${rate(cpu)} | ${(rss / 1e6).toFixed(0)} MB |`;
}
