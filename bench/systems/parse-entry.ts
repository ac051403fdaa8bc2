import { parse } from 'yaml';
import type { ArticleInput } from '../../src/schema/article.ts';

/** An entry taken apart. */
export interface ParsedEntry {
  fields: ArticleInput;
  /** What follows the front matter, as it stands. */
  body: string;
}

/** Takes an entry apart that Dateline itself has written; nothing is checked. */
export function parseEntry(text: string): ParsedEntry {
  const end = text.indexOf('\n---\n', 3);
  return { fields: parse(text.slice(4, end + 1)) as ArticleInput, body: text.slice(end + 5) };
}
