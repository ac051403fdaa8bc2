import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Command } from 'commander';
import { projectRoot } from '../build/project-root.ts';
import { toEnvironment, VARIABLES, type Settings } from '../build/settings.ts';
import { addServingCommand } from './add-serving-command.ts';
import type { ServeFlags } from './options.ts';

/** `dateline dev` */
export function addDevCommand(program: Command): void {
  addServingCommand(
    program,
    'dev',
    'show the site and follow changes of articles and code',
    async (settings, flags) => {
      process.exitCode = await runAstroDev(settings, flags);
    },
  );
}

/** Runs `astro dev` in the foreground. Gives its exit code, 0 when it was stopped by a signal. */
function runAstroDev(settings: Settings, flags: ServeFlags): Promise<number> {
  // The address is left to the configuration, which reads it again when site.yaml changes.
  const { [VARIABLES.site]: _site, [VARIABLES.base]: _base, ...place } = toEnvironment(settings);
  const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', ...toAstroFlags(flags)], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...place,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Its new versions are ours to take, and nobody is to be asked over the network.
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
      // Or it goes to the background by itself in some terminals.
      ASTRO_DEV_BACKGROUND: '0',
    },
  });
  return new Promise((resolve, reject) => {
    let stopped = false;
    const stop = (signal: NodeJS.Signals): void => {
      stopped = true;
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(stopped ? 0 : (code ?? 1));
    });
  });
}

function toAstroFlags({ port, host }: ServeFlags): string[] {
  const portFlag = port === undefined ? [] : ['--port', String(port)];
  const hostFlag = host === undefined ? [] : host === true ? ['--host'] : ['--host', host];
  return [...portFlag, ...hostFlag];
}
