import { readDoctype } from './read-doctype.ts';
import { StartTagParser } from './start-tag-parser.ts';
import { tagEnd } from './tag-end.ts';
import type { XmlName } from './xml-element.ts';

/** The first element of an XML file. */
export interface XmlRoot extends XmlName {
  /** What follows its start tag, as far as it was given. */
  inner: string;
}

const ENDS: readonly (readonly [opening: string, closing: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/**
 * Reads the root's start tag, past declaration, comments and document type.
 * @param head the opening of a file
 * @returns undefined when the file does not open as XML does
 */
export function readRoot(head: string): XmlRoot | undefined {
  for (let at = 0; ;) {
    at += /^\s*/.exec(head.slice(at))?.[0].length ?? 0;
    const section = ENDS.find(([opening]) => head.startsWith(opening, at));
    if (section !== undefined) {
      const end = head.indexOf(section[1], at);
      if (end === -1) return undefined;
      at = end + section[1].length;
    } else if (head.startsWith('<!DOCTYPE', at)) {
      const doctype = readDoctype(head, at);
      if (doctype === undefined) return undefined;
      at = doctype.end;
    } else return readStartTag(head, at);
  }
}

function readStartTag(head: string, at: number): XmlRoot | undefined {
  if (!/^<[\p{L}_]/u.test(head.slice(at, at + 3))) return undefined;
  const end = tagEnd(head, at + 1);
  const { tag } = new StartTagParser(() => undefined).parse(head.slice(at, end), new Map(), 1);
  return end === -1 || tag === undefined
    ? undefined
    : { uri: tag.uri, local: tag.local, inner: head.slice(end) };
}
