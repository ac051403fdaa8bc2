import { resolve } from 'node:path';
import type { Command } from 'commander';
import { callerFolder } from '../build/settings.ts';
import { addJobsOption, buildAndPrint } from './build.ts';
import { addPlaceOptions, applyOptions, type PlaceOptions } from './options.ts';
import { runCommand } from './run-command.ts';

/** `dateline assemble` */
export function addAssembleCommand(program: Command): void {
  const command = program
    .command('assemble')
    .argument('<folders...>', 'folders that build --volume has filled, on this machine or on others')
    .description('make the site of volumes that were made one by one');
  addJobsOption(addPlaceOptions(command)).action(
    (folders: string[], options: PlaceOptions & { jobs?: number }) =>
      runCommand(async () => {
        const from = callerFolder(process.env, process.cwd());
        const shards = folders.map((folder) => resolve(from, folder));
        await buildAndPrint(applyOptions(options), { ...(options.jobs && { jobs: options.jobs }), shards });
      }),
  );
}
