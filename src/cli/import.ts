import { InvalidArgumentError, Option, type Command } from 'commander';
import { readSite } from '../archive/read-site.ts';
import type { Settings } from '../build/settings.ts';
import { canonicalEncoding } from '../import/guess-encoding.ts';
import { FORMAT_NAMES, type FormatName } from '../import/format.ts';
import { CONFLICT_RULES, type ConflictRule, type ImportOptions } from '../import/import-options.ts';
import { TARGETS, type Target } from '../import/map-columns.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { dayOfImport } from './day-of-import.ts';
import { formatImport } from './format-import.ts';
import { applyOptions, type PlaceOptions } from './options.ts';
import { runCommand } from './run-command.ts';

interface ImportFlags extends PlaceOptions {
  format?: FormatName;
  encoding?: string;
  dryRun?: true;
  section?: string;
  source?: string;
  language?: string;
  timeZone?: string;
  dateOrder?: 'dmy' | 'mdy' | 'ymd';
  map: Partial<Record<Target, string>>;
  include: string[];
  onConflict: ConflictRule;
  rejected: string;
  suggest?: true;
  json?: true;
}

/** `dateline import` */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('bring articles in from texts, tables, exports, feeds, agency formats, HTML or Markdown')
    .argument('<sources...>', 'files, folders, or - for standard input')
    .addOption(
      new Option('--format <name>', 'format of the sources, instead of finding it out').choices(FORMAT_NAMES),
    )
    .option(
      '--encoding <name>',
      'character encoding of the sources, instead of finding it out',
      parseEncoding,
    )
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--section <name>', 'section of articles that name none')
    .option('--source <name>', 'publication of articles that name none')
    .option('--language <tag>', 'language of articles that name none')
    .option('--time-zone <name>', 'IANA name of the zone in which the sources tell the time', parseTimeZone)
    .addOption(
      new Option('--date-order <order>', 'how to read 03/04/2020: day first or month first').choices([
        'dmy',
        'mdy',
        'ymd',
      ]),
    )
    .option(
      '--map <field=column>',
      'which column holds a field, as often as needed: --map headline=title',
      parseMap,
      {},
    )
    .option(
      '--include <kind>',
      'kinds of records to take that are left out otherwise: draft, page …',
      collect,
      [],
    )
    .addOption(
      new Option('--on-conflict <rule>', 'when the archive has the article in another wording')
        .choices(CONFLICT_RULES)
        .default('skip'),
    )
    .option('--rejected <dir>', 'folder for records that cannot be imported', 'rejected')
    .option('--suggest', 'propose people, places, organizations and languages, for you to review')
    .option('--json', 'print the report as JSON')
    .option('--content <dir>', 'content folder (default: content; or DATELINE_CONTENT)')
    .action((sources: string[], flags: ImportFlags) =>
      runCommand(async () => {
        // Read when it is wanted: other commands should not wait for the libraries of every format.
        const { runImport } = await import('./run-import.ts');
        const settings = applyOptions(flags);
        const options = await readOptions(settings, flags);
        const report = await runImport(sources, {
          settings,
          options,
          rejected: flags.rejected,
          quiet: flags.json === true,
        });
        process.stdout.write(
          flags.json ? `${JSON.stringify(report, null, 2)}\n` : formatImport(report, process.stdout),
        );
        if (report.stopped) process.exitCode = 130;
        else if (report.rejected > 0) process.exitCode = 1;
      }),
    );
}

async function readOptions(settings: Settings, flags: ImportFlags): Promise<ImportOptions> {
  const { site, problems } = await readSite(settings.contentDir);
  if (!site) throw new ProblemsError(problems);
  return {
    map: flags.map,
    include: new Set(flags.include),
    today: dayOfImport(process.env, site.timeZone),
    ...(flags.dateOrder && { dateOrder: flags.dateOrder }),
    ...(flags.format && { format: flags.format }),
    ...(flags.encoding !== undefined && { encoding: flags.encoding }),
    ...(flags.timeZone !== undefined && { timeZone: flags.timeZone }),
    defaults: {
      ...(flags.section !== undefined && { section: flags.section }),
      ...(flags.source !== undefined && { source: flags.source }),
      ...(flags.language !== undefined && { language: flags.language }),
    },
    onConflict: flags.onConflict,
    dryRun: flags.dryRun === true,
    suggest: flags.suggest === true,
    transliterate: site.transliterateSlugs,
    language: site.language,
  };
}

const collect = (value: string, before: string[]): string[] => [...before, ...value.split(/\s*,\s*/)];

function parseMap(text: string, before: ImportFlags['map']): ImportFlags['map'] {
  const [, field, column] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (field === undefined || column === undefined)
    throw new InvalidArgumentError('Expected FIELD=COLUMN, for example headline=title.');
  if (!TARGETS.includes(field as Target))
    throw new InvalidArgumentError(`There is no field “${field}”. Expected one of ${TARGETS.join(', ')}.`);
  return { ...before, [field]: column };
}

function parseEncoding(name: string): string {
  const encoding = canonicalEncoding(name);
  if (encoding !== undefined) return encoding;
  throw new InvalidArgumentError(
    'Expected the name of an encoding, for example utf-8, windows-1252 or shift_jis.',
  );
}

function parseTimeZone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw new InvalidArgumentError('Expected an IANA name, for example Asia/Kolkata or UTC.');
  }
}
