import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { parseBody } from '../markdown/parse-body.ts';
import { countWords, openingOf, plainTextOf } from '../markdown/to-plain-text.ts';
import type { Article } from '../model/article.ts';
import { checkEntryDate, parseEntryPath, type EntryPath } from '../model/check-entry-path.ts';
import { parseCivilDate } from '../model/civil-date.ts';
import { toArticle } from '../model/to-article.ts';
import type { Problem } from '../report/problem.ts';
import { parseArticleEntry } from '../schema/parse-entry.ts';
import { readPicture } from './read-picture.ts';

/** An entry as read: the article when nothing is wrong with it, and all that is. */
export interface ArticleResult {
  file: string;
  article?: Article;
  /** The body's tree, of an article. */
  body?: Root;
  problems: Problem[];
}

/** What articles take from `site.yaml`. */
export interface Defaults {
  language: string;
}

/** Reads one entry and checks it whole: path, bytes, front matter, picture. Nothing wrong is passed over. */
export async function readArticle(
  contentDir: string,
  file: string,
  defaults: Defaults,
  bytes?: Uint8Array,
): Promise<ArticleResult> {
  const source = bytes ?? (await readFile(join(contentDir, file)));
  const { entry, problems } = parseArticleEntry(source, file);
  const place = parseEntryPath(file);
  problems.push(...place.problems);
  if (!entry) return { file, problems: [...problems, ...checkDateInPassing(file, place.path, source)] };
  const { lines } = entry;
  if (place.path) problems.push(...checkEntryDate(file, place.path, entry.fields.date, lines['date']));

  const picture = entry.fields.image && (await readPicture(entry.fields.image, file, contentDir));
  if (picture?.problem) problems.push({ file, ...withLine(lines['image.src']), ...picture.problem });
  if (!place.path || problems.some(({ severity }) => severity === 'error')) return { file, problems };

  const body = parseBody(entry.body);
  const { text: words, paragraphs } = plainTextOf(body);
  const language = entry.fields.language ?? defaults.language;
  const facts = {
    slug: place.path.slug,
    file,
    words: countWords(words, language),
    opening: openingOf(paragraphs, entry.fields.dateline, 200, language),
    ...(picture?.image && { image: picture.image }),
  };
  return { file, article: toArticle(entry.fields, facts, defaults), body, problems };
}

/** The date of an entry that has other errors: one look is enough for all that is wrong with it. */
function checkDateInPassing(file: string, path: EntryPath | undefined, bytes: Uint8Array): Problem[] {
  // Only in the front matter: a body may well have a line that begins with "date:".
  const before = /^(---[ \t]*\r?\n(?:(?!---|date:).*\r?\n)*)date:[ \t]*['"]?(\d{4}-\d{2}-\d{2})/.exec(
    new TextDecoder().decode(bytes.subarray(0, 4096)),
  );
  const date = before?.[2] === undefined ? undefined : parseCivilDate(before[2]);
  return path && date ? checkEntryDate(file, path, date, before?.[1]?.split('\n').length) : [];
}

const withLine = (line: number | undefined): { line?: number } => (line === undefined ? {} : { line });

/**
 * The Markdown body of an article, read from its entry when its page is made: bodies are never kept.
 * @throws Error when the entry has gone or been broken since the catalogue was read
 */
export async function readBody(contentDir: string, article: Article): Promise<string> {
  const { entry } = parseArticleEntry(await readFile(join(contentDir, article.file)), article.file);
  if (!entry) throw new Error(`${article.file} has changed while the site was being built. Build again.`);
  return entry.body;
}
