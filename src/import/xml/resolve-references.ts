import type { Finding } from '../format.ts';
import { SECTION_ENDS } from './find-record-end.ts';
import type { DeclaredEntities } from './read-doctype.ts';
import { readReference } from './read-reference.ts';

// Sections whose ampersands are text, and ampersands with whatever of a reference follows, but for those of XML's own.
const TOKEN =
  /<!\[CDATA\[|<!--|<\?|&(?!(?:amp|lt|gt|quot|apos);)(?:(#[xX][0-9a-fA-F]{1,16}|#[0-9]{1,16}|[a-zA-Z_][\w.-]{0,63});)?/g;

/** Different references of a record that are told of. */
const MAX_FINDINGS = 20;

/** What {@link resolveReferences} makes of a text. */
export interface ResolvedReferences {
  /** The text with those references read; no line is added or removed. */
  text: string;
  /** What was read in spite of XML's rules. */
  warnings: Finding[];
  /** What cannot be read. */
  problems: Finding[];
}

/**
 * Reads the references of a piece of XML that its parser would refuse or misread, and leaves those that it knows.
 * Entities that the file declares are not expanded.
 * @param line line of the file on which `raw` begins
 */
export function resolveReferences(raw: string, declared: DeclaredEntities, line: number): ResolvedReferences {
  const resolved: ResolvedReferences = { text: raw, warnings: [], problems: [] };
  if (!raw.includes('&')) return resolved;
  const told = new Set<string>();
  const pieces: string[] = [];
  let copied = 0;
  let currentLine = line;
  let counted = 0;
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(raw); match !== null; match = tokens.exec(raw)) {
    const [token, name] = match;
    const sectionEnd = SECTION_ENDS.get(token);
    if (sectionEnd !== undefined) {
      const end = raw.indexOf(sectionEnd, tokens.lastIndex);
      if (end === -1) break;
      tokens.lastIndex = end + sectionEnd.length;
      continue;
    }
    const read = readReference(name, declared);
    if (read === undefined) continue;
    pieces.push(raw.slice(copied, match.index), read.text ?? '');
    copied = tokens.lastIndex;
    if (read.finding === undefined || told.size === MAX_FINDINGS || told.has(token)) continue;
    told.add(token);
    currentLine += raw.slice(counted, match.index).split(/\r\n?|\n/).length - 1;
    counted = match.index;
    const finding = { ...read.finding, line: currentLine, found: token };
    (read.text === undefined ? resolved.problems : resolved.warnings).push(finding);
  }
  if (copied > 0) resolved.text = pieces.join('') + raw.slice(copied);
  return resolved;
}
