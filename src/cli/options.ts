import { InvalidArgumentError, Option, type Command } from 'commander';
import { readSettings, VARIABLES, type Settings } from '../build/settings.ts';

/** Flags that every command takes. */
export interface PlaceOptions {
  content?: string;
  out?: string;
  site?: string;
  base?: string;
}

/** Flags of commands that answer requests. */
export interface ServeFlags {
  port?: number;
  /** True when `--host` stands alone. */
  host?: string | true;
}

/** Adds the flags that say what is read, where the result goes and where it will stand. */
export function addPlaceOptions(command: Command): Command {
  return command
    .option('--content <dir>', `content folder (default: content; or ${VARIABLES.content})`)
    .option('--out <dir>', `folder of the finished site (default: dist; or ${VARIABLES.out})`)
    .option(
      '--site <url>',
      `address of the site, https://archive.example (or ${VARIABLES.site}, or url in site.yaml)`,
    )
    .option(
      '--base <path>',
      `path below that address, /archive/ (or ${VARIABLES.base}, or base in site.yaml)`,
    );
}

/** Adds `--port` and `--host`. */
export function addServeOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--port <n>', 'port to listen on (default: 4321, or the next free one)').argParser(
        parsePort,
      ),
    )
    .option('--host [address]', 'address to listen on; alone: every network (default: this machine only)');
}

/**
 * Settings from flags, environment and content folder. Flags become environment variables first, so that Astro's own
 * configuration sees the same ones.
 */
export function applyOptions(options: PlaceOptions): Settings {
  for (const name of ['content', 'out', 'site', 'base'] as const) {
    const given = options[name];
    if (given !== undefined) process.env[VARIABLES[name]] = given;
  }
  return readSettings(process.env, process.cwd());
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
