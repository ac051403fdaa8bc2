import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/build/project-root.ts';
import { copyBaseline, ourPackage, pagefind } from './baselines.ts';
import type { System } from './system.ts';

const PACKAGES = join(projectRoot, 'node_modules');

/** Astro as its documentation sets up a collection of Markdown files, in the version that the project itself uses. */
export const astro: System = {
  name: 'astro',
  title: 'Astro + Pagefind',
  install: () => {
    const { version } = JSON.parse(readFileSync(join(PACKAGES, 'astro/package.json'), 'utf8')) as {
      version: string;
    };
    return `Astro ${version}`;
  },
  prepare: ({ contentDir }, folder) => {
    const source = copyBaseline('astro', folder);
    const outDir = join(folder, 'site');
    const articlesDir = join(source, 'articles');
    symlinkSync(PACKAGES, join(source, 'node_modules'), 'junction');
    cpSync(join(contentDir, 'articles'), articlesDir, { recursive: true });
    return {
      outDir,
      cwd: source,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      commands: [
        ourPackage('astro/bin/astro.mjs', 'build', '--outDir', outDir, '--silent'),
        pagefind(outDir),
      ],
      convert: (entry) => entry,
      articlesDir,
    };
  },
};
