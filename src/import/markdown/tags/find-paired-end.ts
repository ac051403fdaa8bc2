import { escapePattern } from '../../escape-pattern.ts';
import type { Tag } from './read-tag.ts';

/** Where the content of a tag ends, and where the tag does that closes it. */
export interface PairedEnd {
  innerEnd: number;
  end: number;
}

/** Finds the ends of paired tags. */
export type FindPairedEnd = (tag: Tag) => PairedEnd | undefined;

/**
 * Makes a finder for one text. Tags must be asked for in rising order: the closing tags of each name are looked for
 * once.
 */
export function createPairedEndFinder(text: string): FindPairedEnd {
  const known = new Map<string, { ends: PairedEnd[]; at: number }>();
  return ({ kind, name, end }) => {
    const key = `${kind} ${name}`;
    let closers = known.get(key);
    if (!closers) known.set(key, (closers = { ends: closersOf(text, kind, name), at: 0 }));
    while ((closers.ends[closers.at]?.innerEnd ?? Infinity) < end) closers.at += 1;
    return closers.ends[closers.at];
  };
}

function closersOf(text: string, kind: Tag['kind'], name: string): PairedEnd[] {
  const word = escapePattern(name);
  const closer =
    kind === 'shortcode'
      ? new RegExp(String.raw`\{\{[<%]\s{0,9}/\s{0,9}${word}\s{0,9}[>%]\}\}`, 'gu')
      : new RegExp(String.raw`\{%-?\s{0,9}end${word}\s{0,9}-?%\}`, 'gu');
  return [...text.matchAll(closer)].map(({ index, 0: tag }) => ({
    innerEnd: index,
    end: index + tag.length,
  }));
}
