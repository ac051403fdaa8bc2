import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/build/project-root.ts';
import type { System } from './system.ts';

/** This project, by its own command. It reads the archive where it lies, with a cache that no other build has used. */
export const ours: System = {
  name: 'ours',
  title: 'Dateline',
  install: () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `Dateline ${version}`;
  },
  prepare: ({ contentDir }, folder) => {
    removeTraces(contentDir);
    const outDir = join(folder, 'site');
    const cli = join(projectRoot, 'src/cli/dateline.mjs');
    return {
      outDir,
      cwd: projectRoot,
      env: { DATELINE_CACHE: join(folder, 'cache') },
      commands: [[process.execPath, cli, 'build', '--content', contentDir, '--out', outDir]],
      convert: (entry) => entry,
      articlesDir: join(contentDir, 'articles'),
    };
  },
};

/** Takes away what earlier builds have left beside the articles: a cold build is the first that there ever was. */
function removeTraces(contentDir: string): void {
  for (const name of readdirSync(contentDir)) {
    if (name !== 'site.yaml' && name !== 'articles') rmSync(join(contentDir, name), { recursive: true });
  }
}
