import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINES, copyBaseline, pagefind } from './baselines.ts';
import type { System } from './system.ts';

const PACKAGE = join(BASELINES, 'eleventy/node_modules/@11ty/eleventy');

/** Eleventy, installed on its own the first time: nothing else in the project needs it. */
export const eleventy: System = {
  name: 'eleventy',
  title: 'Eleventy + Pagefind',
  install: () => {
    if (!existsSync(PACKAGE)) {
      const { status } = spawnSync('npm', ['ci', '--prefix', join(BASELINES, 'eleventy')], {
        stdio: 'ignore',
      });
      if (status !== 0) throw new Error(`npm ci in bench/baselines/eleventy failed (exit code ${status})`);
    }
    const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `Eleventy ${version}`;
  },
  prepare: ({ contentDir }, folder) => {
    const source = copyBaseline('eleventy', folder);
    const outDir = join(folder, 'site');
    const articlesDir = join(source, 'articles');
    cpSync(join(contentDir, 'articles'), articlesDir, { recursive: true });
    cpSync(join(source, 'articles.11tydata.mjs'), join(articlesDir, 'articles.11tydata.mjs'));
    return {
      outDir,
      cwd: source,
      commands: [
        [process.execPath, join(PACKAGE, 'cmd.cjs'), '--quiet', `--output=${outDir}`],
        pagefind(outDir),
      ],
      convert: (entry) => entry,
      articlesDir,
    };
  },
};
