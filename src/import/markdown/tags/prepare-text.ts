import type { Finding } from '../../format.ts';
import { parseMarkdown } from '../body/parse-markdown.ts';
import { codeRangesOf } from './code-ranges.ts';
import type { Cut } from './put.ts';
import { replaceCuts, type PreparedText } from './replace-cuts.ts';
import { scanCodeBlocks } from './scan-code-blocks.ts';
import { scanMdx } from './scan-mdx.ts';
import { scanModuleLines } from './scan-module-lines.ts';
import { scanTemplateTags } from './scan-template-tags.ts';
import { createTagLog } from './tag-log.ts';
import type { FieldLookup } from './template-value.ts';

/**
 * Takes out of a text what is not Markdown: the tags of template languages, kramdown's notes, the components of MDX.
 * Places that something comes into are marked with `mark`, which does not occur in the text; {@link ./put-back.ts}
 * fills them in.
 */
export function prepareText(
  text: string,
  { mark, lookup, isMdx }: { mark: string; lookup: FieldLookup; isMdx: boolean },
): PreparedText & { warnings: Finding[] } {
  const hasTags = isMdx ? /[<{]|^(?:import|export)\b/m.test(text) : /\{[{%#:]/.test(text);
  if (!hasTags) return { ...replaceCuts(text, [], mark), warnings: [] };
  const log = createTagLog(createLineCounter(text));
  const settled = isMdx ? [] : scanCodeBlocks(text);
  const code = codeRangesOf(parseMarkdown(blank(text, settled), isMdx));
  let cuts: Cut[];
  if (isMdx) {
    const { cuts: modules, files } = scanModuleLines(text, code, log);
    cuts = scanMdx(text, { lookup, log, code, modules, files });
  } else {
    cuts = [...settled, ...scanTemplateTags(text, { lookup, log, code, settled })];
    cuts.sort((a, b) => a.start - b.start);
  }
  return { ...replaceCuts(text, cuts, mark), warnings: log.findings() };
}

/** The same text, as long as before, with spaces for what is settled. */
function blank(text: string, cuts: readonly Cut[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of cuts) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** 1-based line of an offset; counts on from the last one that it was asked for. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    if (offset < at) {
      line = 1;
      at = 0;
    }
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
