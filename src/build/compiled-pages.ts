import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Astro compiles the pages once, for any number of articles; each volume is then rendered by what it has compiled. Astro
 * itself does the same in one run: it bundles the pages, then asks the bundle for one path after another.
 */

/** What Astro tells of a page while it builds: its style sheets are known when the pages are compiled. */
export type PageData = ReadonlyMap<string, { styles: unknown[] }>;

/** What Astro's bundle of prerendered pages does not know by itself. */
interface CompiledManifest {
  entry: string;
  /** Base path with a slash at both ends: pages find their own path below it. */
  base: string;
  styles: [page: string, styles: unknown[]][];
}

/** A page that can be rendered. */
export interface CompiledPath {
  pathname: string;
  route: Route;
}

interface Route {
  route: string;
  component: string;
  type: string;
  prerender: boolean;
  pathname?: string;
}

/** The part that we use of the bundle's `app` (Astro 7.3, core/build/app.ts). */
interface App {
  manifest: { routes: { routeData: Route }[] };
  routeCache: { clearAll(): void };
  setInternals(internals: { pagesByKeys: Map<string, { styles: unknown[] }> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

interface StaticPathsModule {
  StaticPaths: new (app: App) => { getAll(): Promise<CompiledPath[]> };
}

const MANIFEST = 'pages.json';

/** Keeps what Astro has compiled: its bundle, and which style sheets each page links. */
export async function saveCompiledPages(
  bundle: string,
  pages: PageData,
  { base, target }: { base: string; target: string },
): Promise<void> {
  await cp(bundle, target, { recursive: true });
  const entry = (await readdir(target)).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  if (!entry) throw new Error(`Astro has left no bundle of pages at ${bundle}.`);
  const styles = [...pages].map(([page, data]) => [page, data.styles] as [string, unknown[]]);
  await writeFile(join(target, MANIFEST), JSON.stringify({ entry, base, styles } satisfies CompiledManifest));
}

/** Pages ready to be rendered in this process. */
export class CompiledPages {
  readonly #app: App;
  readonly #base: string;
  readonly #paths: StaticPathsModule['StaticPaths'];

  private constructor(app: App, base: string, paths: StaticPathsModule['StaticPaths']) {
    this.#app = app;
    this.#base = base;
    this.#paths = paths;
  }

  /** @param report takes what Astro warns of */
  static async load(dir: string, report: (line: string) => void): Promise<CompiledPages> {
    const { entry, base, styles } = JSON.parse(
      await readFile(join(dir, MANIFEST), 'utf8'),
    ) as CompiledManifest;
    const { app } = (await import(pathToFileURL(join(dir, entry)).href)) as { app: App };
    app.setInternals({ pagesByKeys: new Map(styles.map(([page, list]) => [page, { styles: list }])) });
    const destination = { write: ({ message }: { message: string }) => report(message) };
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'warn' } } });
    const { StaticPaths } = (await import(STATIC_PATHS)) as StaticPathsModule;
    return new CompiledPages(app, base, StaticPaths);
  }

  /** Every page that can be made of what `giveSource` has given. */
  async paths(): Promise<CompiledPath[]> {
    // The bundle remembers the paths, and with them the articles, of what it was given before.
    this.#app.routeCache.clearAll();
    return new this.#paths(this.#app).getAll();
  }

  /** The bytes of a page, and the file that it is of the site. */
  async render({ pathname, route }: CompiledPath): Promise<{ file: string; bytes: Uint8Array }> {
    const isFile = route.type === 'endpoint';
    const path = pathname.replace(/^\/|\/$/g, '');
    const url = new URL(
      encodeURI(this.#base + (isFile ? pathname.slice(1) : path === '' ? '' : `${path}/`)),
      ORIGIN,
    );
    const response = await this.#app.render(new Request(url), { routeData: route });
    if (!response.ok && path !== '404')
      throw new Error(`The page /${path} could not be made (${response.status}).`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { file: isFile ? path : fileOf(path), bytes };
  }
}

/** Only the path of a request matters to pages; they know their own address. */
const ORIGIN = 'http://localhost';

/** Not among the package's exports, so it is named by its place: the way from routes to paths that Astro's own build goes. */
const STATIC_PATHS = new URL('./runtime/prerender/static-paths.js', import.meta.resolve('astro')).href;

const fileOf = (path: string): string =>
  path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
