import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refuse, UsageError } from '../build/options.ts';
import { ALL_QUERIES, KINDS } from './speed/choose-queries.ts';

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
  /** How many of the sixty queries of `speed` are asked. */
  queries: number;
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
      queries: { type: 'string', default: String(ALL_QUERIES) },
    },
  });
  const named = TASKS.find((known) => known === task);
  if (task !== undefined && !named)
    throw new UsageError(
      `There is no part “${task}”. Expected ${TASKS.join(', ')}, or nothing for the first two.`,
    );
  const rounds = readNumber('--rounds', values.rounds, 1);
  const queries = readNumber('--queries', values.queries, KINDS, ALL_QUERIES);
  if (named === 'speed' && values.site.length === 0)
    throw new UsageError('--site names the folder of a built site; speed needs one.');
  return {
    tasks: named ? [named] : ['quality', 'speed'],
    sites: values.site.map((site) => resolve(site)),
    baselines: !values['no-baselines'],
    rounds,
    queries,
    ...(values.work !== undefined && { work: resolve(values.work) }),
    ...(values.report !== undefined && { report: resolve(values.report) }),
  };
}

/** @throws UsageError */
function readNumber(flag: string, text: string, least: number, most = Infinity): number {
  const number = Number(text);
  const isRight = Number.isInteger(number) && number >= least && number <= most;
  refuse(flag, isRight ? [] : [text], `a number from ${least} ${most === Infinity ? 'on' : `to ${most}`}`);
  return number;
}
