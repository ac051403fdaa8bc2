import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Finding } from '../format.ts';
import type { DeclaredEntities } from './read-doctype.ts';

/** How a reference is read. */
export interface ReadReference {
  /** XML that says the same; left out when it cannot be read. */
  text?: string;
  /** What there is to say of it. */
  finding?: Finding;
}

// What windows-1252 has from 0x80 to 0x9F. The HTML standard (13.2.5.80) reads these numbers so, because this is what
// everybody who writes them means; in Unicode they are control characters.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** References that say a character: by number, so that `<` and `&` are text and not markup. */
const asNumbers = (text: string): string => [...text].map((one) => `&#${one.codePointAt(0) ?? 0};`).join('');

/** What windows-1252 has at a number that is a control character in Unicode; undefined for all others. */
export function windowsCharacter(code: number): string | undefined {
  const character = code >= 0x80 && code <= 0x9f ? WINDOWS_1252.charAt(code - 0x80) : '';
  return character.charCodeAt(0) === code || character === '' ? undefined : character;
}

/** True for a number that names a character: no half of a surrogate pair, nothing beyond Unicode. */
export const isCharacter = (code: number): boolean =>
  code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;

/** The number in a reference such as `#8217` or `#x2019`. */
export const referenceNumber = (name: string): number =>
  /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);

function readNumber(name: string): ReadReference | undefined {
  const code = referenceNumber(name);
  const windows = windowsCharacter(code);
  if (windows !== undefined) {
    return {
      text: asNumbers(windows),
      finding: {
        rule: 'windows-character-reference',
        message: `A number of the Windows character set stands where Unicode's should; it is read as ${windows}.`,
      },
    };
  }
  // XML refuses references to control characters; the importer removes what they stand for and counts it.
  if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13) || code === 0x7f) {
    return { text: String.fromCharCode(code) };
  }
  // The parser knows `&#x`, not `&#X`.
  if (isCharacter(code)) return name.startsWith('#X') ? { text: `&#${code};` } : undefined;
  return {
    text: `&amp;${name};`,
    finding: {
      rule: 'invalid-character-reference',
      message: 'The number names no character; it is kept as it stands.',
    },
  };
}

/** True when a declaration says no more than what HTML's entity of that name says: one character. */
function declaresThatCharacter(value: string, character: string): boolean {
  if (value === character) return true;
  const number = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(value);
  const code = number?.[1] !== undefined ? Number.parseInt(number[1], 16) : Number(number?.[2]);
  return code === character.codePointAt(0) && [...character].length === 1;
}

function readName(name: string, declared: DeclaredEntities): ReadReference {
  const declaration = declared.get(name);
  const character = decodeNamedCharacterReference(name);
  if (declaration !== undefined) {
    if (character !== false && declaresThatCharacter(declaration, character))
      return { text: asNumbers(character) };
    return {
      finding: {
        rule: 'xml-entity',
        message: 'The text uses an entity that the file declares itself; such entities are not expanded.',
        expected: 'the words themselves in the place of the entity',
      },
    };
  }
  if (character !== false) {
    return {
      text: asNumbers(character),
      finding: {
        rule: 'undeclared-entity',
        message: 'An entity of HTML stands in the XML without being declared; it is read as its character.',
      },
    };
  }
  return {
    finding: {
      rule: 'xml-entity',
      message: 'The text uses an entity that nothing explains.',
      expected: 'the words themselves in the place of the entity, or &amp; if an ampersand is meant',
    },
  };
}

/**
 * Reads one reference of XML text that its parser would refuse or misread. Entities that the file declares are never
 * expanded.
 * @param name what stands between `&` and `;`, if it is none of XML's own five; undefined for an ampersand that begins no reference
 * @returns undefined when the XML parser reads it rightly by itself
 */
export function readReference(
  name: string | undefined,
  declared: DeclaredEntities,
): ReadReference | undefined {
  if (name === undefined) {
    return {
      text: '&amp;',
      finding: {
        rule: 'bare-ampersand',
        message: 'An ampersand is not written as &amp;; it is read as itself.',
      },
    };
  }
  return name.startsWith('#') ? readNumber(name) : readName(name, declared);
}
