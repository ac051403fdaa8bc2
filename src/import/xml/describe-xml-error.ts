import type { Finding } from '../format.ts';

const EXCERPT = 80;

/** Where the parser stood. */
export interface XmlErrorPlace {
  text: string;
  /** Index after the last character that was read. */
  position: number;
  /** Name of the element that was closed last. */
  lastClosed: string;
}

/** The end of what was read, on one line. */
function excerptAt({ text, position }: XmlErrorPlace): string {
  return text
    .slice(Math.max(0, position - EXCERPT), position)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * True for an error after which the parser still has all of the text.
 */
export function isHarmlessXmlError(message: string, { text, position }: XmlErrorPlace): boolean {
  if (message === 'disallowed character.') {
    // It is the last one that was read. Control characters are the importer's to remove and to count.
    return /[\0-\x1f\x7f-\x9f\ufffe\uffff]/.test(text.charAt(position - 1));
  }
  return message.startsWith('unbound namespace prefix') || message.includes('"]]>" is disallowed');
}

/** Says in plain words what the XML parser complains of. */
export function describeXmlError(message: string, place: XmlErrorPlace): Finding {
  const plain = /^unclosed tag: (.*)$/.exec(message);
  const name = plain?.[1] ?? (message === 'unexpected close tag.' ? place.lastClosed : undefined);
  return {
    rule: 'not-well-formed',
    message:
      name === undefined
        ? `The XML is not well-formed here (${message.replace(/\.$/, '')}).`
        : `The closing tag </${name}> is missing.`,
    found: excerptAt(place),
    expected: 'well-formed XML; in it, < and & in text are written as &lt; and &amp;',
  };
}
