import type * as z from 'zod';
import type { Problem } from '../report/problem.ts';
import { articleSchema } from './article.ts';
import type { ArticleFields } from './article.ts';
import { checkYaml } from './check-yaml.ts';
import { describeField } from './describe-field.ts';
import { decodeText } from './decode-text.ts';
import { explainIssues } from './explain-issue.ts';
import { pageSchema } from './page.ts';
import type { PageFields } from './page.ts';
import { repairYaml } from './repair-yaml.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { siteSchema } from './site.ts';
import type { SiteFields } from './site.ts';
import { splitFrontMatter, YAML_LINE } from './split-front-matter.ts';
import { subjectNoteSchema } from './subject.ts';
import type { SubjectNoteFields } from './subject.ts';
import { fieldLines } from './yaml-source.ts';

/** What came of reading a file: the entry when it has no error, and all its problems. */
export interface Parsed<T> {
  entry?: T;
  problems: Problem[];
}

/** The fields of a file, checked. */
export interface Settings<Fields> {
  fields: Fields;
  /** 1-based line in the file of each field, by its dotted name: `headline`, `corrections.0.date`. */
  lines: Record<string, number>;
}

/** A Markdown file: its fields, and its text. */
export interface Entry<Fields> extends Settings<Fields> {
  /** The text after the front matter, `\n` between lines and otherwise unchanged. */
  body: string;
  /** 1-based line in the file on which the body begins. */
  bodyLine: number;
}

/** An article as its file has it. */
export type ArticleEntry = Entry<ArticleFields>;

/** Reads an article: `articles/YYYY/MM/DD/slug.md`. Never throws; what is wrong is in `problems`. */
export function parseArticleEntry(bytes: Uint8Array, file: string): Parsed<ArticleEntry> {
  const [, year, month, day] = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\/[^/]*$/.exec(file) ?? [];
  const known: Record<string, string> = year && month && day ? { date: `${year}-${month}-${day}` } : {};
  return parseMarkdown(bytes, file, {
    schema: articleSchema,
    frontMatter: 'required',
    body: 'required',
    known,
  });
}

/** Reads a plain page such as `about.md`; it may begin with front matter. */
export function parsePageEntry(bytes: Uint8Array, file: string): Parsed<Entry<PageFields>> {
  return parseMarkdown(bytes, file, { schema: pageSchema, frontMatter: 'optional', body: 'required' });
}

/** Reads a note on a subject, `topics/slug.md` and so on; front matter, text or both may be there. */
export function parseSubjectNote(bytes: Uint8Array, file: string): Parsed<Entry<SubjectNoteFields>> {
  return parseMarkdown(bytes, file, { schema: subjectNoteSchema, frontMatter: 'optional', body: 'optional' });
}

/** Reads the archive's settings, `site.yaml`. */
export function parseSiteSettings(bytes: Uint8Array, file: string): Parsed<Settings<SiteFields>> {
  const { text, problems } = decodeText(bytes, file);
  if (text === undefined) return { problems };
  const { entry, problems: more } = parseFields(text, 1, file, siteSchema, {});
  problems.push(...more);
  if (!entry) return { problems };
  const { fields, lines } = entry;
  return { entry: { fields: { ...fields, publisher: fields.publisher ?? fields.title }, lines }, problems };
}

interface MarkdownKind<Schema> {
  schema: Schema;
  frontMatter: 'required' | 'optional';
  body: 'required' | 'optional';
  /** Values that the file's place suggests for missing fields. */
  known?: Record<string, string>;
}

function parseMarkdown<Schema extends z.ZodType>(
  bytes: Uint8Array,
  file: string,
  kind: MarkdownKind<Schema>,
): Parsed<Entry<z.output<Schema>>> {
  const decoded = decodeText(bytes, file);
  const problems = [...decoded.problems];
  if (decoded.text === undefined) return { problems };

  const split = splitFrontMatter(decoded.text, file, kind.frontMatter === 'required');
  problems.push(...split.problems);
  const uncut = split.problems.length > 0;
  if (!uncut && kind.body === 'required' && split.body.trim() === '')
    problems.push(explainNoBody(split.bodyLine, file));
  if (uncut) return { problems };

  const parsed = parseFields(split.yaml ?? '', YAML_LINE, file, kind.schema, kind.known ?? {});
  problems.push(...parsed.problems);
  if (!parsed.entry || problems.some((problem) => problem.severity === 'error')) return { problems };
  return { entry: { ...parsed.entry, body: split.body, bodyLine: split.bodyLine }, problems };
}

function explainNoBody(line: number, file: string): Problem {
  return {
    rule: 'empty-body',
    severity: 'error',
    file,
    line,
    message: 'There is no text after the front matter.',
    expected: 'the text, below the second line of three hyphens',
  };
}

export function parseFields<Schema extends z.ZodType>(
  yaml: string,
  firstLine: number,
  file: string,
  schema: Schema,
  known: Record<string, string>,
): Parsed<Settings<z.output<Schema>>> {
  const plain = readPlainYaml(yaml, firstLine);
  if (plain) {
    const result = schema.safeParse(plain.value);
    if (result.success) return { entry: { fields: result.data, lines: plain.lines }, problems: [] };
  }
  return parseAnyFields(yaml, firstLine, file, schema, known);
}

/** Fields of any YAML, with all that is wrong with it. */
export function parseAnyFields<Schema extends z.ZodType>(
  yaml: string,
  firstLine: number,
  file: string,
  schema: Schema,
  known: Record<string, string>,
): Parsed<Settings<z.output<Schema>>> {
  const { source, problems } = repairYaml(yaml, firstLine, file, describeField(schema, [])?.fields ?? []);
  if (!source) return { problems };
  problems.push(...checkYaml(source, file));

  // References are gone since checkYaml; 0 makes sure that none is ever expanded.
  const value: unknown = source.doc.toJS({ maxAliasCount: 0 }) ?? {};
  const result = schema.safeParse(value);
  if (!result.success) {
    problems.push(...explainIssues(result.error.issues, { file, source, schema, value, known }));
  }
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (!result.success || problems.some((problem) => problem.severity === 'error')) return { problems };
  return { entry: { fields: result.data, lines: fieldLines(source) }, problems };
}
