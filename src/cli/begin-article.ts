import { join } from 'node:path';
import { isCancel, text } from '@clack/prompts';
import { readArticle } from '../archive/read-article.ts';
import { readSite } from '../archive/read-site.ts';
import { UserError } from '../build/user-error.ts';
import { readNewByline, readNewDate, readNewHeadline, type Read } from '../import/new-entry/read-facts.ts';
import { writeNewEntry } from '../import/new-entry/write-new-entry.ts';
import { ProblemsError } from '../report/problems-error.ts';
import { dayOfImport } from './day-of-import.ts';
import { editorOf, openEditor } from './open-editor.ts';
import { applyOptions } from './options.ts';
import { printProblems } from './print-problems.ts';
import type { Terminal } from './review-prompts.ts';

/** Flags of `dateline new`. */
export interface NewFlags {
  date?: string;
  headline?: string;
  byline: string[];
  edit: boolean;
  content?: string;
}

/**
 * Asks for the facts of an article that no flag gives, writes its entry, and opens it in the person's editor.
 * @throws UserError when a flag is wrong or nobody can be asked; ProblemsError when the archive's settings are wrong
 */
export async function beginArticle(flags: NewFlags): Promise<void> {
  const { contentDir } = applyOptions(flags);
  const { site, problems } = await readSite(contentDir);
  if (!site) throw new ProblemsError(problems);
  const { stdin: input, stdout: output } = process;
  const terminal = input.isTTY && output.isTTY ? { input, output } : undefined;
  const facts = await askFacts(flags, dayOfImport(process.env, site.timeZone), site.timeZone, terminal);
  if (!facts) {
    console.log('Nothing was written.');
    return;
  }
  const file = writeNewEntry(contentDir, { ...facts, transliterate: site.transliterateSlugs });
  const path = join(contentDir, file);
  const editor = editorOf(process.env);
  if (!terminal || !flags.edit || editor === undefined) {
    console.log(`${path}\n${NEXT}${terminal && flags.edit ? NO_EDITOR : ''}`);
    return;
  }
  console.log(path);
  if (!(await openEditor(editor, path))) {
    throw new UserError(
      `The editor “${editor}” (from VISUAL or EDITOR) could not be opened or ended with an error.\n` +
        `The entry is there all the same: ${path}\n${NEXT}`,
    );
  }
  const { article, problems: mistakes } = await readArticle(contentDir, file, { language: site.language });
  printProblems(mistakes, output);
  console.log(
    article
      ? `It will be published at ${article.path}`
      : 'Mend this before you publish; npm run check says what is left.',
  );
}

const NEXT =
  'Write the text below the second line of three hyphens. Until there is some, npm run check refuses the entry.';
const NO_EDITOR =
  '\nTo have it opened for you, set VISUAL or EDITOR to your editor’s command, for example “code --wait”.';

interface Facts {
  date: { value: string; day: string };
  headline: string;
  byline: string[];
}

/**
 * The facts from the flags, and from the person at the terminal as far as flags are missing; undefined when the person
 * has had enough.
 * @throws UserError when a flag is wrong, or missing where nobody can be asked
 */
async function askFacts(
  flags: NewFlags,
  today: string,
  timeZone: string,
  terminal: Terminal | undefined,
): Promise<Facts | undefined> {
  const readDate = (given: string): Read<Facts['date']> => readNewDate(given, timeZone);
  const date = await settle('--date', flags.date ?? (terminal ? undefined : today), readDate, (validate) =>
    ask('Date of publication', { placeholder: today, defaultValue: today, validate }, terminal),
  );
  if (date === undefined) return undefined;
  const headline = await settle('--headline', flags.headline, readNewHeadline, (validate) =>
    ask('Headline', { validate }, terminal),
  );
  if (headline === undefined) return undefined;
  const isAsked = terminal && flags.headline === undefined && flags.byline.length === 0;
  const names = isAsked
    ? await ask('Who wrote it? Several names with ; between them, nothing when nobody is named', {}, terminal)
    : flags.byline.join(';');
  return names === undefined ? undefined : { date, headline, byline: readNewByline(names) };
}

type Validate = (typed: string) => string | undefined;

/** A fact: what the flag says, or else what the person says. */
async function settle<T>(
  flag: string,
  given: string | undefined,
  read: (text: string) => Read<T>,
  askFor: (validate: Validate) => Promise<string | undefined>,
): Promise<T | undefined> {
  const answer = given ?? (await askFor((typed) => read(typed).refusal));
  if (answer === undefined) return undefined;
  const { value, refusal } = read(answer);
  if (refusal !== undefined) throw new UserError(`${flag}: ${refusal}`);
  return value;
}

/** One question; undefined when the person breaks off. */
async function ask(
  message: string,
  options: { placeholder?: string; defaultValue?: string; validate?: Validate },
  terminal: Terminal | undefined,
): Promise<string | undefined> {
  if (!terminal) {
    throw new UserError(
      'There is no headline, and no terminal in which to ask for one.\nGive it with --headline "…", and the date with --date (today when it is left out).',
    );
  }
  const { defaultValue = '', validate } = options;
  const answer = await text({
    message,
    ...options,
    defaultValue,
    validate: (typed = '') => validate?.(typed || defaultValue),
    ...terminal,
  });
  return isCancel(answer) ? undefined : answer;
}
