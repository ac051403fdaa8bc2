import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import type { Draft } from '../draft.ts';
import type { Finding, ReadOptions, SourceRecord } from '../format.ts';
import { testOptions, testSource } from '../test-source.ts';
import { markdownFormat } from './markdown-format.ts';

/** The one record of a file, for tests. */
export async function readMarkdown(
  text: string,
  name = 'content/a.md',
  options: Partial<ReadOptions> = {},
): Promise<SourceRecord> {
  const records: SourceRecord[] = [];
  for await (const record of markdownFormat.read(testSource(text, name, 1000), testOptions(options)))
    records.push(record);
  const [record, ...others] = records;
  if (!record || others.length > 0) throw new Error(`${records.length} records instead of one`);
  return record;
}

/** An article as a draft, its text as the Markdown of an entry, and the warnings. */
export interface TestArticle {
  draft: Omit<Draft, 'body'>;
  body: string;
  warnings: Finding[];
}

/** The article of a file, for tests. */
export async function readArticle(
  text: string,
  name?: string,
  options?: Partial<ReadOptions>,
): Promise<TestArticle> {
  const record = await readMarkdown(text, name, options);
  if (record.kind !== 'article') throw new Error(JSON.stringify(record));
  const { body, ...draft } = record.draft;
  return { draft, body: mdastToMarkdown(body).trimEnd(), warnings: record.warnings };
}

/** The text of an article below front matter of one field, as an entry has it, and the names of the warnings. */
export async function readText(markdown: string, name?: string): Promise<[body: string, rules: string[]]> {
  const { body, warnings } = await readArticle(`---\ntitle: The title\n---\n${markdown}`, name);
  return [body, warnings.map(({ rule }) => rule)];
}
