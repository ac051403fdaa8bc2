import type { ReadOptions, SourceRecord } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { readBody, readEntryBody } from './body/read-body.ts';
import { plainName, type Field } from './field-value.ts';
import { readFileName } from './file-name-facts.ts';
import { reasonToLeaveOut } from './leave-out.ts';
import { readOwnFields, toOwnDraft } from './own-entry.ts';
import { readFields } from './read-fields.ts';
import { settleHeadline } from './settle-headline.ts';
import { splitFences } from './split-fences.ts';
import { toDraftFields } from './to-draft-fields.ts';

const WHOLE_FILE = { number: 1, line: 1 };

/** A Markdown file → its article, or why there is none. */
export function readMarkdownFile(text: string, name: string, options: ReadOptions): SourceRecord {
  const { split, problem } = splitFences(text);
  if (problem) return rejectFile(problem);
  const { frontMatter, body: markdown, bodyLine } = split;
  const reading = frontMatter ? readFields(frontMatter) : { fields: [], warnings: [] };
  if (reading.problems) return rejectFile(...reading.problems);
  const { fields, warnings } = reading;

  const own = frontMatter && readOwnFields(frontMatter, fields);
  if (own) {
    const { draft, warnings: lost } = toOwnDraft(own, fields);
    const { body, warnings: more } = readEntryBody(markdown, bodyLine);
    return {
      ...WHOLE_FILE,
      kind: 'article',
      draft: { ...draft, body },
      warnings: [...warnings, ...lost, ...more],
    };
  }

  const facts = readFileName(name);
  const { draft, warnings: lost } = toDraftFields(fields, facts);
  const reason = reasonToLeaveOut(fields, facts, draft.date, options);
  if (reason !== undefined) {
    return { ...WHOLE_FILE, kind: 'left-out', reason, ...(draft.id !== undefined && { id: draft.id }) };
  }
  const context = { line: bodyLine, lookup: createLookup(fields), isMdx: facts.isMdx };
  const { body, warnings: more } = readBody(markdown, context);
  settleHeadline(draft, body);
  return {
    ...WHOLE_FILE,
    kind: 'article',
    draft: { ...draft, body },
    warnings: [...warnings, ...lost, ...more],
  };
}

function createLookup(fields: readonly Field[]) {
  const values = new Map(fields.map(({ name, value }) => [plainName(name), value]));
  return (name: string) => values.get(name);
}
