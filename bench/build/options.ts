import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasReuters } from '../archives/import-reuters.ts';
import { isSize } from '../archives/make-archive.ts';
import { SYSTEM_NAMES, type SystemName } from '../systems/system.ts';

/** What a run of the build benchmark is to do. */
export interface BuildOptions {
  /** Numbers of generated articles, `reuters`, `reuters100k`. */
  sizes: string[];
  /** Build a million small articles too, with our own system alone. */
  million: boolean;
  systems: SystemName[];
  /** Folder where archives are kept for the next run; without it all is deleted at the end. */
  work?: string;
  /** Markdown file that takes the results; the chart goes beside it. */
  report?: string;
  /** Files of results to report on; nothing is measured then. */
  results: string[];
  /** The baselines are built once: with an article added they start over, which takes the same. */
  quick: boolean;
  /** Seconds after which a build is given up. */
  limit: number;
}

/** For a mistake in the flags: the message says it all. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseOptions(args: string[]): BuildOptions {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string' },
      systems: { type: 'string', default: SYSTEM_NAMES.join() },
      work: { type: 'string' },
      report: { type: 'string' },
      results: { type: 'string', multiple: true, default: [] },
      million: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      limit: { type: 'string', default: '90' },
    },
  });
  const sizes = values.sizes?.split(',') ?? (values.million ? [] : defaultSizes());
  const limit = Number(values.limit) * 60;
  refuse(
    '--sizes',
    sizes.filter((size) => !isSize(size)),
    'numbers up to 9999999, reuters and reuters100k',
  );
  refuse(
    '--sizes',
    hasReuters() ? [] : sizes.filter((size) => size.startsWith('reuters')),
    'the Reuters-21578 collection in ../shared/corpora',
  );
  refuse(
    '--systems',
    values.systems.split(',').filter((name) => !isSystem(name)),
    SYSTEM_NAMES.join(', '),
  );
  refuse('--limit', limit > 0 ? [] : [values.limit], 'a number of minutes');
  return {
    sizes,
    limit,
    systems: values.systems.split(',').filter(isSystem),
    million: values.million,
    quick: values.quick,
    results: values.results.map((file) => resolve(file)),
    ...(values.work !== undefined && { work: resolve(values.work) }),
    ...(values.report !== undefined && { report: resolve(values.report) }),
  };
}

const defaultSizes = (): string[] => [
  '1000',
  '10000',
  '100000',
  ...(hasReuters() ? ['reuters', 'reuters100k'] : []),
];

const isSystem = (name: string): name is SystemName => (SYSTEM_NAMES as readonly string[]).includes(name);

/** @throws UsageError when something is wrong */
export function refuse(flag: string, wrong: string[], expected: string): void {
  if (wrong.length > 0) throw new UsageError(`${flag}: ${wrong.join(', ')} cannot be. Expected ${expected}.`);
}
