import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseScope, WHOLE, type Scope } from '../model/scope.ts';
import { parseSiteSettings } from '../schema/parse-entry.ts';
import { projectRoot } from './project-root.ts';
import { UserError } from './user-error.ts';

/** What one run is about: what it reads, where the result goes, and where that will stand on the web. */
export interface Settings {
  /** Content folder, absolute. */
  contentDir: string;
  /** Folder of the finished site, absolute. */
  outDir: string;
  /** `https://archive.example`; no path, no slash at the end. */
  origin: string;
  /** False when nobody has said where the site will stand and `origin` is only a stand-in. */
  originKnown: boolean;
  /** Base path with a slash at both ends: `/` or `/archive/`. */
  base: string;
  scope: Scope;
  /** Astro's cache for this content and scope, absolute; no other content folder ever shares it. */
  cacheDir: string;
}

/** The environment variables that settings come from; the flags of the command line set the same ones. */
export const VARIABLES = {
  content: 'DATELINE_CONTENT',
  out: 'DATELINE_OUT',
  site: 'DATELINE_SITE',
  base: 'DATELINE_BASE',
  volume: 'DATELINE_VOLUME',
  cache: 'DATELINE_CACHE',
  /** Set by ourselves: Astro only compiles the pages, into this folder. */
  compiled: 'DATELINE_COMPILED',
} as const;

/** Stands in until the archive knows its own address; the port is that of `dateline preview`. */
const UNKNOWN_ORIGIN = 'http://localhost:4321';

/**
 * Settings from the environment, then from `url` and `base` in the content folder's `site.yaml`, then defaults
 * (`content/` and `dist/` of the project, base `/`). Relative paths start at the caller's folder.
 * @param cwd the working folder of the process
 * Mistakes in `site.yaml` are not reported here but by whoever reads the content, together with all others.
 * @throws UserError for a mistake in the environment or a content folder that is not there
 */
export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Settings {
  const get = (name: string): string | undefined => env[name]?.trim() || undefined;
  const from = callerFolder(env, cwd);
  const contentDir = resolveFolder(get(VARIABLES.content), from, 'content');
  requireFolder(contentDir);
  const outDir = resolveFolder(get(VARIABLES.out), from, 'dist');
  refuseOverlap(outDir, contentDir);
  const scope = toScope(get(VARIABLES.volume) ?? WHOLE);

  const own = readOwnAddress(contentDir);
  const site = get(VARIABLES.site);
  const base = get(VARIABLES.base);
  const address = site
    ? toOrigin(site, `${VARIABLES.site} (or --site)`)
    : own.url && toOrigin(own.url, '“url” in site.yaml');
  return {
    contentDir,
    outDir,
    origin: address ?? UNKNOWN_ORIGIN,
    originKnown: address !== undefined,
    base: base
      ? toBase(base, `${VARIABLES.base} (or --base)`)
      : toBase(own.base ?? '/', '“base” in site.yaml'),
    scope,
    cacheDir: join(
      resolveFolder(get(VARIABLES.cache), from, join('.dateline', 'cache')),
      digest(`${contentDir}\n${scope}`),
    ),
  };
}

/** The environment that gives exactly these settings again, whatever the working folder. */
export function toEnvironment(settings: Settings): Record<string, string> {
  return {
    [VARIABLES.content]: settings.contentDir,
    [VARIABLES.out]: settings.outDir,
    [VARIABLES.site]: settings.originKnown ? settings.origin : '',
    [VARIABLES.base]: settings.base,
    [VARIABLES.volume]: settings.scope,
  };
}

/** The folder that relative paths start from: npm runs scripts in the project's folder and keeps the caller's own folder in INIT_CWD. */
export function callerFolder(env: NodeJS.ProcessEnv, cwd: string): string {
  const byNpm = resolve(cwd) === resolve(projectRoot);
  return (byNpm && env['INIT_CWD']) || cwd;
}

/** `url` and `base` of `site.yaml`, as far as the file is sound. */
function readOwnAddress(contentDir: string): { url?: string; base?: string } {
  const file = join(contentDir, 'site.yaml');
  if (!existsSync(file)) return {};
  return parseSiteSettings(readFileSync(file), 'site.yaml').entry?.fields ?? {};
}

function resolveFolder(given: string | undefined, from: string, fallback: string): string {
  return given ? resolve(from, given) : join(projectRoot, fallback);
}

function requireFolder(contentDir: string): void {
  const found = statSync(contentDir, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  throw new UserError(
    `${found ? 'The content folder is a file' : 'There is no content folder'}: ${contentDir}\n` +
      `Expected a folder that holds site.yaml and articles/. Name it with --content DIR or ${VARIABLES.content}=DIR.`,
  );
}

/** Publishing replaces the output folder as a whole, so nothing anyone needs may lie in it. */
function refuseOverlap(outDir: string, contentDir: string): void {
  const holds = (outer: string, inner: string): boolean => {
    const path = relative(outer, inner);
    return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(outer, path) !== path);
  };
  const clash = holds(outDir, contentDir)
    ? `holds the content folder ${contentDir}`
    : holds(contentDir, outDir)
      ? `lies inside the content folder ${contentDir}`
      : holds(outDir, resolve(projectRoot))
        ? `holds the program itself (${resolve(projectRoot)})`
        : undefined;
  if (!clash) return;
  throw new UserError(
    `The finished site cannot go to ${outDir}: that folder ${clash}.\n` +
      `Expected a folder of its own. Name it with --out DIR or ${VARIABLES.out}=DIR.`,
  );
}

function toScope(text: string): Scope {
  const scope = parseScope(text);
  if (scope !== undefined) return scope;
  throw new UserError(
    `${VARIABLES.volume} is “${text}”, which names no volume.\n` +
      'Expected the start of a date: a decade 198, a year 1987, a month 1987-03 or a day 1987-03-12; empty for everything.',
  );
}

function toOrigin(text: string, where: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UserError(
      `${where} is “${text}”, which is no web address.\n` +
        `Expected the address where the site will stand, for example https://${text.replace(/^\/+|[/:].*$/g, '') || 'archive.example'}.`,
    );
  }
  const path = url.pathname + url.search + url.hash;
  if (path !== '/' || url.username) {
    throw new UserError(
      `${where} is “${text}”, which says more than where the site stands.\n` +
        `Expected only ${url.origin}; the path below it is the base: ${VARIABLES.base}=${toSlashed(url.pathname)} (or --base, or “base” in site.yaml).`,
    );
  }
  return url.origin;
}

const toSlashed = (path: string): string => `/${path.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');

function toBase(text: string, where: string): string {
  const base = toSlashed(text);
  const plain = /^\/([\p{L}\p{M}\p{N}._~-]+\/)*$/u.test(base) && !/\/\.{1,2}\//.test(base);
  if (plain) return base;
  throw new UserError(
    `${where} is “${text}”, which is no base path.\n` +
      'Expected the path below the address, made of letters, digits, “-”, “_”, “.” and “/”, for example /archive/; for the root, /.',
  );
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
