import type { Command } from 'commander';
import { buildAndPrint } from './build.ts';
import {
  addPlaceOptions,
  addServeOptions,
  applyOptions,
  type PlaceOptions,
  type ServeFlags,
} from './options.ts';
import { serveUntilStopped } from './preview.ts';
import { runCommand } from './run-command.ts';

/** `dateline start` */
export function addStartCommand(program: Command): void {
  const command = program.command('start').description('build the site and show it');
  addServeOptions(addPlaceOptions(command)).action((options: PlaceOptions & ServeFlags) =>
    runCommand(async () => {
      const settings = applyOptions(options);
      await buildAndPrint(settings);
      await serveUntilStopped(settings, options);
    }),
  );
}
