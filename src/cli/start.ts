import type { Command } from 'commander';
import { addServingCommand } from './add-serving-command.ts';
import { buildAndPrint } from './build.ts';
import { serveUntilStopped } from './preview.ts';

/** `dateline start` */
export function addStartCommand(program: Command): void {
  addServingCommand(program, 'start', 'build the site and show it', async (settings, flags) => {
    await buildAndPrint(settings);
    await serveUntilStopped(settings, flags);
  });
}
