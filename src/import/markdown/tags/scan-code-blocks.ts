import { createPairedEndFinder } from './find-paired-end.ts';
import { createNextCloser } from './next-closer.ts';
import type { Cut } from './put.ts';
import { readTag } from './read-tag.ts';
import { settleCodeBlock } from './settle-tag.ts';

const FENCE = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Finds blocks of code that tags enclose: `{% highlight ruby %} … {% endhighlight %}`, each tag first on its line and
 * not inside a fenced block. This is done before Markdown is parsed: what stands in such a block could open a fence that
 * is never closed. Goes from line to line, so that whichever of tag and fence comes first wins.
 */
export function scanCodeBlocks(text: string): Cut[] {
  const cuts: Cut[] = [];
  if (!text.includes('{%') && !text.includes('{{')) return cuts;
  const nextCloser = createNextCloser(text);
  const findEnd = createPairedEndFinder(text);
  let fence = '';
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 ? text.length : next;
    const line = text.slice(at, lineEnd);
    const mark = FENCE.exec(line)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = '';
    } else if (mark !== undefined) fence = mark;
    else {
      const start = at + (/^[ \t]*/.exec(line)?.[0].length ?? 0);
      const tag = /^\{[{%]/.test(text.slice(start, start + 2)) ? readTag(text, start, nextCloser) : undefined;
      const cut = tag && settleCodeBlock(text, tag, findEnd);
      if (cut) {
        cuts.push(cut);
        at = cut.end;
        continue;
      }
    }
    at = lineEnd + 1;
  }
  return cuts;
}
