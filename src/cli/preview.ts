import type { Command } from 'commander';
import { readManifest } from '../build/manifest.ts';
import { recoverSite } from '../build/publish-site.ts';
import { DEFAULT_PORT, serveSite } from '../build/serve-site.ts';
import type { Settings } from '../build/settings.ts';
import { UserError } from '../build/user-error.ts';
import { addServingCommand } from './add-serving-command.ts';
import type { ServeFlags } from './options.ts';

/** `dateline preview` */
export function addPreviewCommand(program: Command): void {
  addServingCommand(program, 'preview', 'show the site that was built last', serveUntilStopped);
}

/** Serves the finished site at `settings.outDir` and prints its address; resolves when a signal has stopped it. */
export async function serveUntilStopped(settings: Settings, flags: ServeFlags): Promise<void> {
  await recoverSite(settings.outDir);
  const manifest = await readManifest(settings.outDir);
  if (!manifest) {
    throw new UserError(
      `There is no finished site at ${settings.outDir}.\nBuild one with npm run build, or name its folder with --out DIR.`,
    );
  }
  const server = await serveSite(settings.outDir, {
    base: manifest.base,
    ...(flags.port !== undefined && { port: flags.port }),
    ...(flags.host !== undefined && { host: flags.host === true ? '0.0.0.0' : flags.host }),
  });
  if (flags.port === undefined && server.port !== DEFAULT_PORT) {
    console.log(`Port ${DEFAULT_PORT} is taken, so the site is on port ${server.port}.`);
  }
  console.log(
    ['', ...[server.url, ...server.networkUrls].map((url) => `  ${url}`), '', 'Stop with Ctrl-C.'].join('\n'),
  );
  await signalled();
  await server.close();
}

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
