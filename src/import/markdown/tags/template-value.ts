import { lineOf, plainName, type FieldValue } from '../field-value.ts';
import { putText, type Put } from './put.ts';

/** Answers what a field of the file's front matter holds. */
export type FieldLookup = (name: string) => FieldValue | undefined;

/** Names of the site's own address, which all its links began with. */
const SITE_ADDRESS = /^(?:site\.|config\.|base\.)?(?:base_?url|url)$/i;

/** Filters that change an address only by putting the site's own before it, or no text at all. */
const PLAIN_FILTER =
  /^(?:relative_url|absolute_url|url|absURL|relURL|prepend:\s*(?:site\.\w+|['"]['"])|uri_escape|strip|safe|escape|htmlEscape)$/;

/**
 * What a template would put into the place of `{{ expression }}`, where the file itself says it: a text, a path, a
 * field of the front matter. The site's own address is left out of links.
 * @returns undefined when only the site's settings or a program know it
 */
export function templateValue(expression: string, lookup: FieldLookup): Put | undefined {
  const [value = '', ...filters] = expression.split('|').map((part) => part.trim());
  if (!filters.every((filter) => PLAIN_FILTER.test(filter))) return undefined;
  const quoted = /^(?:"([^"]*)"|'([^']*)')$/.exec(value);
  if (quoted) return putText(quoted[1] ?? quoted[2] ?? '');
  if (SITE_ADDRESS.test(value)) return putText('');
  const field = /^(?:page\.|frontmatter\.|)([A-Za-z_]\w*)$/.exec(value)?.[1];
  const found = field === undefined ? undefined : lookup(plainName(field));
  const text = typeof found === 'string' ? lineOf(found) : '';
  return text === '' ? undefined : putText(text);
}

/** True for what looks like an expression of a template rather than a text in braces. */
export const isExpression = (text: string): boolean =>
  /^(?:[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])*|"[^"]*"|'[^']*')(?:\s*\|.*)?$/s.test(text);
