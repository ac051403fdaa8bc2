import type { AstroUserConfig } from 'astro';

type ViteOptions = NonNullable<AstroUserConfig['vite']>;

/** Vite's own helper for code that is loaded later. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';

/** How the scripts of pages are bundled: as small as can be. */
export const bundleOptions: ViteOptions = {
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            comments: false,
            codeSplitting: {
              groups: [
                // What both the search page and the hits on an article need, in one file: it packs better.
                { name: 'dates', test: /\/(civil-date|display|dom|remember|period)\.ts$/ },
                { name: 'keys', test: /(plain-key|slash-key|hits-param|preload-helper)\.(ts|js)$/ },
              ],
            },
          },
        },
      },
    },
  },
  // The engine is modules, so that it loads what few searches need when one does.
  worker: { format: 'es', rolldownOptions: { output: { comments: false } } },
  plugins: [
    {
      name: 'dateline:load-plainly',
      enforce: 'pre',
      // Astro sets this itself, but asks plugins after that.
      config: () => ({ build: { modulePreload: false } }),
      // The helper fetches style sheets and imports ahead. What is loaded later here has next to none: `import()` is enough.
      load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
    },
  ],
};
