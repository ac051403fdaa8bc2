import { htmlToPlainText } from './html-to-plain-text.ts';
import { asList, isObject } from './json-ld.ts';

/** Tags that sites leave in metadata. `<TICKER>` is none of them. */
const TAGS = /<\/?(?:a|abbr|b|br|cite|em|i|mark|p|q|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi;

/** Character references that were written twice, as `&amp;#8217;`. */
const REFERENCES =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|[a-z]{2,8}(?:acute|grave|uml|circ|tilde|cedil)|shy);/i;

/** A text of metadata in one line, without the tags and character references that sites leave in it. */
export function plainText(text: string): string {
  const bare = text.replace(TAGS, '');
  return REFERENCES.test(bare) ? htmlToPlainText(bare.replace(/</g, '&lt;')) : collapse(bare);
}

/** The text of a value of JSON-LD, which may be a list or an object; the first one counts. */
export function plainValue(value: unknown): string | undefined {
  const [first] = asList(value);
  if (isObject(first)) return plainValue(first['@value'] ?? first['name']);
  return typeof first === 'string' ? plainText(first) || undefined : undefined;
}

/** The name of a thing of JSON-LD, which may be given as a text. */
export const nameOf = (value: unknown): string | undefined =>
  plainValue(isObject(value) ? (value['name'] ?? value['legalName'] ?? value['alternateName']) : value);

const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '');
