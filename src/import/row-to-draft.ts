import { DRAFT_NAMES, DRAFT_TEXTS, type Draft } from './draft.ts';
import type { Finding } from './format.ts';
import { htmlToBody, htmlToPlainText } from './html/html-to-body.ts';
import type { ColumnMap, Target } from './map-columns.ts';
import { textToBody } from './paragraphs.ts';

/** Tags that a text has when it is HTML, and that no agency writes by chance as it writes `<TICKER>`. */
const HTML = /<\/?(?:p|div|br|h[1-6]|ul|ol|blockquote)(?:\s[^<>]*)?\/?>/i;

/**
 * A row of a table, or a JSON object → a draft.
 * @param read the value of a column; undefined when the row does not have it
 */
export function rowToDraft(
  read: (column: string) => unknown,
  { columns }: ColumnMap,
  line: number,
): { draft: Draft; warnings: Finding[] } {
  const get = (target: Target): unknown => {
    const column = columns[target];
    return column === undefined ? undefined : read(column);
  };
  const { body, warnings } = readBody(get('body'), get('bodyHtml'), line);
  const draft: Draft = { body };
  for (const target of [...DRAFT_TEXTS, 'id'] as const) {
    const text = toText(get(target));
    if (text !== undefined) draft[target] = text;
  }
  // Half the exports call it "guid" or "url" and have no other identifier.
  if (draft.id === undefined && draft.sourceUrl !== undefined) draft.id = draft.sourceUrl;
  for (const target of DRAFT_NAMES) {
    const found = toNames(get(target), target === 'topics' ? /\s*[;|,]\s*/ : /\s*[;|]\s*/);
    const names = target === 'byline' ? found.map((name) => name.replace(/^by\s+(?=\S)/i, '')) : found;
    if (names.length > 0) draft[target] = names;
  }
  return { draft, warnings };
}

function readBody(body: unknown, html: unknown, line: number): { body: Draft['body']; warnings: Finding[] } {
  const text = toText(body, false) ?? '';
  const markup = toText(html, false) ?? '';
  if (markup !== '') return htmlToBody(markup, { line });
  if (HTML.test(text)) return htmlToBody(text, { line });
  return { body: textToBody(text), warnings: [] };
}

/** The text of a value; undefined when it holds none. Paragraphs may come as a list. */
function toText(value: unknown, trim = true): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (Array.isArray(value)) {
    const parts = value.flatMap((one) => toText(one, trim) ?? []);
    return parts.length > 0 ? parts.join('\n\n') : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    // WordPress's API has HTML under this name, in fields and in the text; others have {"name": "…"}, {"value": "…"}.
    const { rendered } = value as { rendered?: unknown };
    if (typeof rendered === 'string') return toText(trim ? htmlToPlainText(rendered) : rendered, trim);
    return toText(nameOf(value), trim);
  }
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return trim ? value.trim() : value;
}

function nameOf(value: object): unknown {
  const fields = value as Record<string, unknown>;
  return fields['name'] ?? fields['value'] ?? fields['text'] ?? fields['title'];
}

function toNames(value: unknown, separator: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => toText(one) ?? []);
  const text = toText(value);
  return text === undefined ? [] : text.split(separator).filter((name) => name !== '');
}
