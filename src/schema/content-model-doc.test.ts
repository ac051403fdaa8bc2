import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { articleSchema } from './article.ts';
import { describeField } from './describe-field.ts';
import { pageSchema } from './page.ts';
import { parseArticleEntry, parsePageEntry, parseSiteSettings, parseSubjectNote } from './parse-entry.ts';
import { siteSchema } from './site.ts';
import { subjectNoteSchema } from './subject.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOC = readFileSync(join(ROOT, 'docs/content-model.md'), 'utf8');

/** What follows a mark `<!-- fields: article -->`, up to the next blank line after its first block. */
function blockAfter(mark: string): string {
  const [, rest] = DOC.split(`<!-- ${mark} -->\n\n`);
  if (rest === undefined) throw new Error(`docs/content-model.md has no mark "${mark}"`);
  return rest.split('\n\n')[0]?.trimEnd() ?? '';
}

/** Rows of the table after a mark, cell by cell, without its two head lines. */
const rowsAfter = (mark: string): string[][] =>
  blockAfter(mark)
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
    );

/** Every field of a schema as the documentation names it, with what the table must say of it. */
function fieldsOf(schema: z.core.$ZodType, path: (string | number)[] = []): [string, string][] {
  const group = describeField(schema, path);
  return (group?.fields ?? []).flatMap((name): [string, string][] => {
    const full = [...path, name];
    const dotted = full.join('.').replaceAll('.0', '[]');
    const required = !group?.required.includes(name) ? 'no' : path.length > 0 ? 'in a group' : 'yes';
    const type = describeField(schema, full)?.type;
    const parts =
      type === 'list' ? fieldsOf(schema, [...full, 0]) : type === 'group' ? fieldsOf(schema, full) : [];
    return [[dotted, required], ...parts];
  });
}

const SCHEMAS = {
  article: articleSchema,
  site: siteSchema,
  subject: subjectNoteSchema,
  page: pageSchema,
};

describe('docs/content-model.md', () => {
  it.each(Object.entries(SCHEMAS))(
    'has every field of the %s schema, and says which are required',
    (name, schema) => {
      const documented = rowsAfter(`fields: ${name}`).map(([field, , required]) => [field, required]);
      expect(documented).toEqual(fieldsOf(schema));
    },
  );

  it('has a counterpart in each standard for every field of an article, or a dash', () => {
    const rows = rowsAfter('crosswalk: article');
    expect(rows.map(([field]) => field)).toEqual(fieldsOf(articleSchema).map(([field]) => field));
    for (const row of rows) expect(row.filter((cell) => cell !== '')).toHaveLength(4);
  });

  it('has examples that use every field and have no mistake', () => {
    const parsers = {
      article: (yaml: string) =>
        parseArticleEntry(encode(`---\n${yaml}\n---\nText`), 'articles/2020/09/04/a.md'),
      site: (yaml: string) => parseSiteSettings(encode(yaml), 'site.yaml'),
      subject: (yaml: string) => parseSubjectNote(encode(`---\n${yaml}\n---\n`), 'people/a.md'),
      page: (yaml: string) => parsePageEntry(encode(`---\n${yaml}\n---\nText`), 'about.md'),
    };
    for (const [name, schema] of Object.entries(SCHEMAS)) {
      const yaml = blockAfter(`example: ${name}`).replace(/^```yaml\n|\n```$/g, '');
      const { entry, problems } = parsers[name as keyof typeof parsers](yaml);
      expect(problems).toEqual([]);
      const used = Object.keys(entry?.lines ?? {}).map((field) => field.replace(/\.\d+/g, '[]'));
      for (const [field] of fieldsOf(schema)) expect(used).toContain(field);
    }
  });

  it('has every rule that the code reports, and no other', () => {
    const files = [
      ...readdirSync(import.meta.dirname).map((name) => join(import.meta.dirname, name)),
      ...['model', 'archive'].flatMap((folder) =>
        readdirSync(join(ROOT, 'src', folder)).map((name) => join(ROOT, 'src', folder, name)),
      ),
    ].filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const used = new Set(
      files.flatMap((file) =>
        [
          ...readFileSync(file, 'utf8').matchAll(
            /(?:\brule(?: =|:)|\bbegin\(|\brefuse\(|\bexplain\()\s*'([a-z\d-]+)'/g,
          ),
        ].map(([, rule]) => rule),
      ),
    );
    expect(used.size).toBeGreaterThan(30);
    expect(
      rowsAfter('rules')
        .map(([rule]) => rule)
        .sort(),
    ).toEqual([...used].sort());
  });
});

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
