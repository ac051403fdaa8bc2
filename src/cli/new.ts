import type { Command } from 'commander';
import type { NewFlags } from './begin-article.ts';
import { runCommand } from './run-command.ts';

/** `dateline new` */
export function addNewCommand(program: Command): void {
  program
    .command('new')
    .description('begin an article: asks for its facts and opens it in your editor')
    .option('--date <date>', 'date of publication, in any usual spelling (default: today)')
    .option('--headline <text>', 'the headline')
    .option(
      '--byline <name>',
      'who wrote it, as often as needed',
      (name, all: string[]) => [...all, name],
      [],
    )
    .option('--no-edit', 'do not open it in the editor')
    .option('--content <dir>', 'content folder (default: content; or DATELINE_CONTENT)')
    .action((flags: NewFlags) =>
      runCommand(async () => {
        // Read when it is wanted: other commands should not wait for it.
        const { beginArticle } = await import('./begin-article.ts');
        await beginArticle(flags);
      }),
    );
}
