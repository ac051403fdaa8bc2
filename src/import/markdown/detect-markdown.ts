import { plainName } from './field-value.ts';
import { ARTICLE_NAMES } from './field-names.ts';
import { jsonObjectEnd } from './json-object-end.ts';
import { fieldOnLine, openFence, opensWithScript, type OpenFence } from './split-fences.ts';

/**
 * True for the opening of a Markdown file with front matter: fields between two lines of `---`, `+++` or `;;;`, or a
 * JSON object that a text follows, and among the fields at least one that articles have.
 */
export function detectMarkdown(head: string): boolean {
  const text = head.replace(/\r\n?/g, '\n');
  const fence = openFence(text);
  if (!fence) return opensWithScript(text);
  return fence.close ? hasArticleField(text, fence, fence.close) : opensWithObject(text, fence.start);
}

function hasArticleField(text: string, { syntax, start }: OpenFence, close: RegExp): boolean {
  const lines = text.slice(start).split('\n');
  const end = lines.findIndex((line) => close.test(line));
  // Without a closing line it is front matter only if it begins as such: what follows a rule across the page is text.
  if (end < 0 && fieldOnLine(lines[0] ?? '', syntax) === undefined) return false;
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .some((line) => isArticleField(fieldOnLine(line, syntax)));
}

/** An object and then a text; not an object alone (a JSON file) and not one object after the other (JSON Lines). */
function opensWithObject(text: string, start: number): boolean {
  const end = jsonObjectEnd(text, start);
  if (end < 0) return false;
  const rest = text.slice(end);
  if (!/^[ \t]*\n\s*\S/.test(rest) || /^\s*(?:[,\]}]|\[\s*[\]{["\d]|\{\s*["}])/.test(rest)) return false;
  for (const [, name] of text.slice(start, end).matchAll(/"([^"\\]{1,60})"\s*:/g)) {
    if (isArticleField(name)) return true;
  }
  return false;
}

const isArticleField = (name: string | undefined): boolean =>
  name !== undefined && ARTICLE_NAMES.has(plainName(name));
