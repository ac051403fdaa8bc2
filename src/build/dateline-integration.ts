import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasFrontDesk } from '../model/scope.ts';
import { frontDeskRoutes } from './front-desk-routes.ts';
import { indexSite } from './index-site.ts';
import { writeManifest } from './manifest.ts';
import { toEnvironment, VARIABLES, type Settings } from './settings.ts';
import { serveFolder } from './static-files.ts';

/** The route of an article, as Astro names routes: four segments, each one parameter. */
const ARTICLE_ROUTE = /^(\/\[[^\].]+\]){4}\/?$/;

/**
 * Dateline's part in Astro's run. Always: the front desk's pages, where the scope is the whole archive. In a build: the
 * search index over what was built, then the manifest that makes the folder a finished site. In the dev server: the
 * search index of the last build, so that search works there too.
 */
export function dateline(settings: Settings): AstroIntegration {
  let base = '/';
  let outDir = '';
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': ({ command, config, addWatchFile, injectRoute, updateConfig }) => {
        const { [VARIABLES.content]: content, [VARIABLES.volume]: volume } = toEnvironment(settings);
        // Read by src/archive, which also runs bundled: there only the environment still knows.
        Object.assign(process.env, { [VARIABLES.content]: content, [VARIABLES.volume]: volume });
        // A build reads every article again: what an earlier one stored may come from other code.
        if (command !== 'dev') rmSync(new URL('data-store.json', config.cacheDir), { force: true });
        if (hasFrontDesk(settings.scope)) frontDeskRoutes.forEach((route) => injectRoute(route));
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

      'astro:build:done': async ({ assets, dir }) => {
        const site = fileURLToPath(dir);
        const articles = articlePaths(assets, dir);
        const { languages } = await indexSite(site, articles.length);
        await writeManifest(site, {
          dateline: 1,
          base,
          scope: settings.scope,
          articles: articles.length,
          days: countDistinct(articles, 3),
          years: countDistinct(articles, 1),
          pages: [...assets.values()].flat().filter(({ pathname }) => pathname.endsWith('.html')).length,
          languages: [...languages].sort(),
        });
      },
    },
  };
}

/** The output files of article pages, relative to the site. Redirects from old addresses have a route of their own. */
function articlePaths(assets: Map<string, URL[]>, site: URL): string[] {
  const route = [...assets].find(([pattern]) => ARTICLE_ROUTE.test(pattern));
  if (!route) throw new Error('src/pages has no route of the form [year]/[month]/[day]/[slug] for articles.');
  return route[1].map((file) => file.href.slice(site.href.length));
}

const countDistinct = (paths: string[], segments: number): number =>
  new Set(paths.map((path) => path.split('/').slice(0, segments).join('/'))).size;
