import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Finding } from '../format.ts';
import { isCharacter, referenceNumber, windowsCharacter } from '../xml/read-reference.ts';
import { isHtmlName } from './html-names.ts';

const TAG = /<(\/?)([a-z][^\s/<>"'=]*)(?=[\s/>])/gi;

const REFERENCE = /&(#x[0-9a-f]{1,8}|#[0-9]{1,8}|[a-z][a-z0-9]{0,40});/gi;

/**
 * True when a text has markup of HTML in it, and not only characters that HTML uses.
 * @param isMarkup says of an element's name whether it is markup there
 */
export function looksLikeHtml(text: string, isMarkup = isHtmlName): boolean {
  if (!text.includes('<')) return false;
  for (const [, , name = ''] of text.matchAll(TAG)) if (isMarkup(name)) return true;
  return text.includes('<!--');
}

/**
 * Makes text of what looks like tags but is none of HTML's: in `<p>Shares of <IBM> rose` a browser would show no name.
 * @param isMarkup says of an element's name whether it is markup there
 */
export function keepUnknownTags(
  html: string,
  line: number,
  isMarkup = isHtmlName,
): { html: string; warnings: Finding[] } {
  const found = new Set<string>();
  // Drawings and formulas have names of their own.
  let foreign = 0;
  const kept = html.replace(TAG, (tag, slash: string, name: string) => {
    if (/^(?:svg|math)$/i.test(name)) foreign = Math.max(0, foreign + (slash === '' ? 1 : -1));
    if (foreign > 0 || isMarkup(name)) return tag;
    found.add(`<${slash}${name}>`);
    return `&lt;${slash}${name}`;
  });
  if (found.size === 0) return { html, warnings: [] };
  return {
    html: kept,
    warnings: [
      {
        rule: 'unknown-tag-kept',
        line,
        message: 'Something that looks like a tag is none of HTML; it is kept as text.',
        found: [...found].slice(0, 5).join(' '),
      },
    ],
  };
}

/** Reads the character references of a text that has no markup besides. */
export const decodeReferences = (text: string): string =>
  text.replace(REFERENCE, (reference, name: string) => {
    if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || reference;
    const code = referenceNumber(name);
    return windowsCharacter(code) ?? (isCharacter(code) && code > 0 ? String.fromCodePoint(code) : reference);
  });
