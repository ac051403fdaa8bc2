import type { Command } from 'commander';
import type { Settings } from '../build/settings.ts';
import {
  addPlaceOptions,
  addServeOptions,
  applyOptions,
  type PlaceOptions,
  type ServeFlags,
} from './options.ts';
import { runCommand } from './run-command.ts';

/** Adds a command that shows a site: one that takes the flags of every command, and `--port` and `--host`. */
export function addServingCommand(
  program: Command,
  name: string,
  description: string,
  run: (settings: Settings, flags: ServeFlags) => Promise<void>,
): void {
  const command = program.command(name).description(description);
  addServeOptions(addPlaceOptions(command)).action((options: PlaceOptions & ServeFlags) =>
    runCommand(() => run(applyOptions(options), options)),
  );
}
