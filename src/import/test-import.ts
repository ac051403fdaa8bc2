import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportOptions } from './import-options.ts';
import type { ImportReport } from './import-report.ts';
import { importSources } from './import-sources.ts';
import { listSources } from './list-sources.ts';
import { Register } from './register.ts';
import { syncRegister } from './sync-register.ts';

/** An import for a test, and where its results are. */
export interface TestImport {
  report: ImportReport;
  contentDir: string;
  rejectedDir: string;
}

/** Options of an archivist who gave no flags, on 2 January 2026. */
export const importOptions = (more: Partial<ImportOptions> = {}): ImportOptions => ({
  map: {},
  include: new Set(),
  today: '2026-01-02',
  defaults: {},
  onConflict: 'skip',
  dryRun: false,
  suggest: false,
  transliterate: false,
  language: 'en',
  ...more,
});

/** Imports files or folders into `content/` of a folder, as the command does. Again, when it is called again. */
export async function testImport(
  folder: string,
  sources: readonly string[],
  more: Partial<ImportOptions> = {},
): Promise<TestImport> {
  const contentDir = join(folder, 'content');
  const rejectedDir = join(folder, 'rejected');
  mkdirSync(contentDir, { recursive: true });
  const { files } = await listSources(sources, folder);
  const register = Register.open(join(folder, 'register.sqlite'));
  if (!register) throw new Error('The register is open already.');
  const options = importOptions(more);
  try {
    syncRegister(register, contentDir);
    const report = await importSources({ sources: files, contentDir, rejectedDir, register, options });
    return { report, contentDir, rejectedDir };
  } finally {
    register.close({ keep: !options.dryRun });
  }
}
