import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../build/options.ts';

const TASKS = ['quality', 'speed', 'tune'] as const;

/** What a run of the search benchmark is to do. */
export interface SearchOptions {
  /** Without one named: `quality` and `speed`. */
  tasks: (typeof TASKS)[number][];
  /** Folders of built sites. */
  sites: string[];
  /** Folder where the archive and Pagefind's indexes are kept for the next run; without it all is deleted at the end. */
  work?: string;
  /** Markdown file that takes the results. */
  report?: string;
  /** Systems that we are held against are measured too. */
  baselines: boolean;
  /** How often each query is measured. */
  rounds: number;
}

/** @throws UsageError */
export function parseSearchOptions(args: string[]): SearchOptions {
  const {
    values,
    positionals: [task],
  } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      site: { type: 'string', multiple: true, default: [] },
      work: { type: 'string' },
      report: { type: 'string' },
      'no-baselines': { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
    },
  });
  const named = TASKS.find((known) => known === task);
  if (task !== undefined && !named)
    throw new UsageError(
      `There is no part “${task}”. Expected ${TASKS.join(', ')}, or nothing for the first two.`,
    );
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new UsageError(`--rounds: ${values.rounds} cannot be. Expected a number from 1 on.`);
  if (named === 'speed' && values.site.length === 0)
    throw new UsageError('--site names the folder of a built site; speed needs one.');
  return {
    tasks: named ? [named] : ['quality', 'speed'],
    sites: values.site.map((site) => resolve(site)),
    baselines: !values['no-baselines'],
    rounds,
    ...(values.work !== undefined && { work: resolve(values.work) }),
    ...(values.report !== undefined && { report: resolve(values.report) }),
  };
}
