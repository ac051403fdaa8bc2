import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';

/**
 * The archive as a plain Astro site, with the defaults of its documentation; only the quotation marks of the texts are
 * left as they are. The cache goes beside the site: node_modules is a link to the project's own.
 */
export default defineConfig({
  site: 'https://bench.example',
  cacheDir: './.cache',
  publicDir: '../static',
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
});
