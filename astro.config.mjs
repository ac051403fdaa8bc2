// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { bundleOptions } from './src/build/bundle-options.ts';
import { dateline } from './src/build/dateline-integration.ts';
import { readSettings } from './src/build/settings.ts';
import { rehypeDefaultOptions } from './src/markdown/body-options.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/markdown/plugins.ts';

// Building and reading an archive asks nobody anything; Astro's usage data are no exception.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

const settings = readSettings(process.env, process.cwd());

export default defineConfig({
  site: settings.origin,
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  // Sheets of any size stay files: a reader's browser keeps them, and a large archive would hold one in every page.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Takes white space away between tags of our templates only where it cannot be seen; texts stay as they are.
  compressHTML: true,
  markdown: {
    // The characters of the source are the record: no smart quotes, no autolinks.
    processor: unified({
      remarkPlugins,
      remarkRehype: remarkRehypeOptions,
      rehypePlugins: [[rehypeDefaultOptions, { base: settings.base }], ...rehypePlugins],
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: bundleOptions,
  integrations: [dateline(settings)],
});
