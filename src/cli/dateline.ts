#!/usr/bin/env node
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addAssembleCommand } from './assemble.ts';
import { addBuildCommand } from './build.ts';
import { addCheckCommand } from './check.ts';
import { addDevCommand } from './dev.ts';
import { addImportCommand } from './import.ts';
import { addNewCommand } from './new.ts';
import { addPreviewCommand } from './preview.ts';
import { addStartCommand } from './start.ts';
import { addSuggestCommand } from './suggest.ts';

const program = new Command('dateline')
  .description(packageJson.description)
  .version(packageJson.version)
  .showHelpAfterError('(dateline --help lists commands, dateline COMMAND --help lists options)')
  .helpCommand(false);

addStartCommand(program);
addDevCommand(program);
addBuildCommand(program);
addAssembleCommand(program);
addPreviewCommand(program);
addCheckCommand(program);
addImportCommand(program);
addSuggestCommand(program);
addNewCommand(program);

await program.parseAsync();
