import { rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../archive/read-site.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { frontDeskRoutes } from './front-desk-routes.ts';
import { saveCompiledPages, type PageData } from './compiled-pages.ts';
import { indexSite } from './index-site.ts';
import { ARTICLE_ROUTE } from './make-volume.ts';
import { writeManifest } from './manifest.ts';
import { toEnvironment, VARIABLES, type Settings } from './settings.ts';
import { serveFolder } from './static-files.ts';

/**
 * Dateline's part in Astro's run. Always: the front desk's pages. When pages are only compiled, for `npm run build`: the
 * bundle is kept. In a plain `astro build`: the search index of each volume, then the manifest that makes the folder a finished
 * site. In the dev server: the search index of the last build, so that search works there too.
 */
export function dateline(settings: Settings): AstroIntegration {
  let base = '/';
  let outDir = '';
  let pageData: PageData = new Map();
  const compiled = process.env[VARIABLES.compiled];
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': ({ command, config, addWatchFile, injectRoute, updateConfig }) => {
        const { [VARIABLES.content]: content, [VARIABLES.volume]: volume } = toEnvironment(settings);
        // Read by src/archive, which also runs bundled: there only the environment still knows.
        Object.assign(process.env, { [VARIABLES.content]: content, [VARIABLES.volume]: volume });
        // A build reads every article again: what an earlier one stored may come from other code.
        if (command !== 'dev') rmSync(new URL('data-store.json', config.cacheDir), { force: true });
        frontDeskRoutes.forEach((route) => injectRoute(route));
        addWatchFile(join(settings.contentDir, 'site.yaml'));
        updateConfig({
          vite: { server: { watch: { ignored: ['**/.dateline/**', `${settings.outDir}/**`] } } },
        });
      },

      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        outDir = fileURLToPath(config.outDir);
      },

      'astro:server:setup': ({ server }) => {
        const index = serveFolder(join(outDir, 'pagefind'));
        server.middlewares.use(`${base}pagefind`, (request, response) =>
          index(request, response, () => {
            response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
            response.end('There is no search index here yet. Build the site once: npm run build\n');
          }),
        );
      },

      'astro:build:setup': ({ pages, target }) => {
        if (target === 'server') pageData = pages;
      },

      'astro:build:start': ({ setPrerenderer }) => {
        if (compiled === undefined) return;
        setPrerenderer({
          name: 'dateline-compile',
          setup: () => saveCompiledPages(join(outDir, '.prerender'), pageData, { base, target: compiled }),
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Pages are only compiled here.')),
        });
      },

      'astro:build:done': async ({ assets, dir }) => {
        if (compiled !== undefined) return;
        const site = fileURLToPath(dir);
        const articles = articleFiles(assets, site);
        const { site: fields, problems } = await readSite(settings.contentDir);
        if (!fields) throw new ProblemsError(problems);
        const languages = await indexSite(site, articles, fields);
        await writeManifest(site, {
          dateline: 1,
          base,
          scope: settings.scope,
          articles: articles.length,
          days: countDistinct(articles, 3),
          years: countDistinct(articles, 1),
          pages: [...assets.values()].flat().filter(({ pathname }) => pathname.endsWith('.html')).length,
          languages,
        });
      },
    },
  };
}

/** The output files of article pages, relative to the site. Redirects from old addresses have a route of their own. */
function articleFiles(assets: Map<string, URL[]>, site: string): string[] {
  const [, files = []] = [...assets].find(([pattern]) => ARTICLE_ROUTE.test(pattern)) ?? [];
  return files.map((file) => relative(site, fileURLToPath(file)).split(sep).join('/'));
}

const countDistinct = (paths: string[], segments: number): number =>
  new Set(paths.map((path) => path.split('/').slice(0, segments).join('/'))).size;
