import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINES, pagefind } from './baselines.ts';
import { convertToHugo } from './hugo-content.ts';
import type { System } from './system.ts';

/**
 * Hugo as Debian has it. It reads the archive in its own form: dates are nested sections, each with an `_index.md`,
 * subjects are taxonomies, front matter is JSON, which it reads fastest.
 */
export const hugo: System = {
  name: 'hugo',
  title: 'Hugo + Pagefind',
  install: () => {
    const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    if (error) throw new Error('there is no hugo on the PATH (Debian: apt-get install hugo)');
    return `Hugo ${/v(\d[\d.]*)/.exec(stdout)?.[1] ?? '?'}`;
  },
  prepare: ({ contentDir }, folder) => {
    const source = join(folder, 'source');
    const outDir = join(folder, 'site');
    cpSync(join(BASELINES, 'hugo'), source, { recursive: true });
    cpSync(join(BASELINES, 'static'), join(source, 'static'), { recursive: true });
    const articlesDir = join(source, 'content');
    const convert = convertToHugo(contentDir, articlesDir);
    return {
      outDir,
      cwd: source,
      commands: [['hugo', '--destination', outDir, '--cacheDir', join(folder, 'cache')], pagefind(outDir)],
      convert,
      articlesDir,
    };
  },
};
