import type { Finding } from '../format.ts';

/** "By" in languages whose papers print it before the name. German "Von" and the like only with a capital. */
const BY = /^(?:by:?|Von:?|Por:?|Par:?|Door:?|Av:?|Af:?|Di:?|Przez:?|BY:?|VON:?|POR:?|PAR:?)\s+(?=\S)/u;
const ENGLISH_BY = /^by:?\s+(?=\S)/iu;
const JOINT = /\s+(?:and|und|et|y|e|i|en|og|och|AND|UND|ET|OG|OCH|&)\s+/u;
/** What is longer is no byline; it is kept as it is. */
const LONGEST = 500;
const EMAIL = /[<(]?\s*(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+\s*[>)]?/gu;

/** The names of bylines, and what was left out of them. */
export interface Byline {
  names: string[];
  warnings: Finding[];
}

/**
 * The names in bylines such as `By Asha Rao and Jon Dee`: one an item, without "By", as printed. Two names are parted
 * only where both are plainly names (`Ortega y Gasset` is one); a comma parts only a list that ends in "and", for what
 * follows it may be a post or a paper. E-mail addresses are left out, with a warning.
 */
export function splitBylines(bylines: readonly string[]): Byline {
  const names = new Set<string>();
  const warnings: Finding[] = [];
  for (const byline of bylines) {
    if (byline.length > LONGEST) {
      names.add(byline);
      continue;
    }
    const addresses = byline.match(EMAIL);
    if (addresses) warnings.push(explainEmail(addresses.join(' ').trim()));
    const line = byline
      .replace(EMAIL, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s,;/–—-]+|[\s,;/–—-]+$/gu, '');
    const text = line.replace(ENGLISH_BY.test(line) ? ENGLISH_BY : BY, '');
    for (const name of splitNames(text)) {
      if (/\p{L}/u.test(name)) names.add(name);
    }
  }
  return { names: [...names], warnings };
}

function splitNames(text: string): string[] {
  const parts = text.split(JOINT);
  if (parts.length === 1) return parts;
  const last = parts.pop() ?? '';
  const names = [...parts.flatMap((part) => part.split(/,\s+/u)), last].map((name) => name.trim());
  return names.every(isName) ? names : [text];
}

/** Two to five words, the first and the last with a capital, or in a script without capitals. */
function isName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  return [words[0], words.at(-1)].every((word) =>
    /^(?:['’"“(]|\p{Ll}{1,2}['’])?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word ?? ''),
  );
}

const explainEmail = (found: string): Finding => ({
  rule: 'email-left-out',
  message: 'The byline holds an e-mail address, which is not imported.',
  found,
});
