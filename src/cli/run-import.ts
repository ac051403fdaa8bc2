import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { callerFolder, type Settings } from '../build/settings.ts';
import { UserError } from '../build/user-error.ts';
import type { ImportOptions } from '../import/import-options.ts';
import type { ImportReport } from '../import/import-report.ts';
import { importSources } from '../import/import-sources.ts';
import { listSources } from '../import/list-sources.ts';
import type { SourceFile } from '../import/open-source.ts';
import { Register } from '../import/register.ts';
import { syncRegister } from '../import/sync-register.ts';
import { showProgress } from './show-progress.ts';

interface Run {
  settings: Settings;
  options: ImportOptions;
  /** `--rejected`. */
  rejected: string;
  /** True when nothing but the report may be printed. */
  quiet: boolean;
}

/**
 * Imports what the archivist has named. Ctrl-C stops after the record at hand; what has been written is whole, and the
 * same command goes on from there.
 * @throws UserError when a source is not there or another import is at work
 */
export async function runImport(given: readonly string[], run: Run): Promise<ImportReport> {
  const { settings, options } = run;
  const from = callerFolder(process.env, process.cwd());
  const spool = given.includes('-') ? await spoolStandardInput() : undefined;
  try {
    const list = await listSources(
      given.filter((path) => path !== '-'),
      from,
    );
    if (list.missing.length > 0) throw new UserError(explainMissing(list.missing));
    const sources = [...list.files, ...(spool ? [spool.file] : [])];
    const register = Register.open(`${settings.cacheDir}-import.sqlite`);
    if (!register) {
      throw new UserError(
        `Another import into ${settings.contentDir} is at work. Wait until it has ended, and start this one again.`,
      );
    }
    let done = false;
    try {
      syncRegister(register, settings.contentDir);
      const report = await importAll(sources, register, resolve(from, run.rejected), run);
      for (const [extension, count] of list.assets) report.assets[extension] = count;
      done = true;
      return report;
    } finally {
      register.close({ keep: done && !options.dryRun });
    }
  } finally {
    if (spool) await rm(spool.folder, { recursive: true, force: true });
  }
}

async function importAll(
  sources: readonly SourceFile[],
  register: Register,
  rejectedDir: string,
  { settings, options, quiet }: Run,
): Promise<ImportReport> {
  const signal = { stopped: false };
  const stop = (): void => {
    // A second Ctrl-C does not wait for the record at hand.
    if (signal.stopped) process.exit(130);
    signal.stopped = true;
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const progress = quiet ? undefined : showProgress(process.stderr, total);
  try {
    return await importSources({
      sources,
      contentDir: settings.contentDir,
      rejectedDir,
      register,
      options,
      signal,
      ...(progress && { onProgress: (now) => progress.update(now) }),
    });
  } finally {
    progress?.end();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Sources are read more than once (encoding, format, records), so what comes in only once goes to a file first. */
async function spoolStandardInput(): Promise<{ folder: string; file: SourceFile }> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-import-'));
  const path = join(folder, 'standard-input');
  await pipeline(process.stdin, createWriteStream(path));
  const { size } = await stat(path);
  return { folder, file: { path, name: 'standard-input', size } };
}

const explainMissing = (missing: readonly string[]): string =>
  `${missing.map((path) => `There is no file or folder ${path}.`).join('\n')}\n` +
  'Expected files, folders, or - for standard input. Nothing was imported.';
