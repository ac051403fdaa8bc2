import type { CodeRanges } from './code-ranges.ts';
import { createPairedEndFinder } from './find-paired-end.ts';
import { readKramdownNote, startOfTocList } from './kramdown-note.ts';
import { createNextCloser } from './next-closer.ts';
import { NOTHING, putText, type Cut } from './put.ts';
import { readTag } from './read-tag.ts';
import type { TagLog } from './tag-log.ts';
import { settleTag } from './settle-tag.ts';
import { isExpression, templateValue, type FieldLookup } from './template-value.ts';

/** What is known of the file whose tags are looked for. */
export interface TagContext {
  lookup: FieldLookup;
  log: TagLog;
  /** Where code stands, in which nothing is a tag. */
  code: CodeRanges;
  /** Stretches that are settled already, in order. */
  settled: readonly Cut[];
}

/**
 * Finds what template languages (Hugo's shortcodes, Liquid, Nunjucks) and kramdown have written between the Markdown of
 * a text, outside code, and says what comes into its place. One pass.
 */
export function scanTemplateTags(text: string, { lookup, log, code, settled }: TagContext): Cut[] {
  const cuts: Cut[] = [];
  const nextCloser = createNextCloser(text);
  const findEnd = createPairedEndFinder(text);
  const openings = /\{[{%#:]/g;
  let nextSettled = 0;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const start = match.index;
    while ((settled[nextSettled]?.end ?? Infinity) <= start) nextSettled += 1;
    const region = settled[nextSettled];
    const skipTo = region && region.start <= start ? region.end : code.endAt(start);
    if (skipTo !== undefined) {
      openings.lastIndex = skipTo;
      continue;
    }
    if (match[0] === '{:') {
      const note = readKramdownNote(text, start, nextCloser);
      if (!note) continue;
      const from = note.isToc && note.hasOwnLine ? startOfTocList(text, start) : start;
      if (from >= (cuts.at(-1)?.end ?? 0))
        cuts.push({ start: from, end: note.end, put: NOTHING, isNote: true });
      openings.lastIndex = note.end;
      continue;
    }
    const tag = readTag(text, start, nextCloser);
    if (!tag) continue;
    const { end } = tag;
    const source = text.slice(start, end);
    openings.lastIndex = end;
    if (tag.kind === 'comment') cuts.push({ start, end, put: NOTHING });
    else if (tag.kind === 'literal') cuts.push({ start, end, put: putText(tag.rest) });
    else if (tag.kind === 'value' && !/^[a-z_]\w*\(.*\)$/is.test(tag.rest)) {
      const put = templateValue(tag.rest, lookup);
      if (put) cuts.push({ start, end, put });
      else if (isExpression(tag.rest)) {
        log.keptValue(source, start);
        // Markdown must not find marks in it.
        cuts.push({ start, end, put: putText(source) });
      }
    } else {
      const made = settleTag(text, tag, { findEnd, lookup, log });
      cuts.push(...made.cuts);
      openings.lastIndex = made.end;
    }
  }
  return cuts;
}
