import type { CodeRanges } from './code-ranges.ts';
import { NOTHING, type Cut } from './put.ts';
import type { TagLog } from './tag-log.ts';

const IMPORT =
  /import\s+(?:(?:type\s+)?([\w$]+)\s+from\s+|[\w$*{},\s]{1,2000}?\sfrom\s+)?["']([^"'\n]+)["'];?[ \t]*(?=\n|$)/y;
const EXPORT = /export\s+(?:const|let|var|default|function|async|class|type|interface|[{*])/y;

/** The lines of an MDX file that a program reads. */
export interface ModuleLines {
  cuts: Cut[];
  /** Names that imports gave to files: `import hero from './hero.jpg'`. */
  files: Map<string, string>;
}

/** Finds imports, and exports up to the next blank line, where they open a paragraph (https://mdxjs.com). */
export function scanModuleLines(text: string, code: CodeRanges, log: TagLog): ModuleLines {
  const cuts: Cut[] = [];
  const files = new Map<string, string>();
  const openings = /(?:^|\n[ \t]*\n)(?=(?:import|export)\b)/g;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const start = match.index + match[0].length;
    const end = code.endAt(start) === undefined ? endOfModule(text, start, files, log) : start;
    if (end > start) cuts.push({ start, end, put: NOTHING });
    // The blank line before the next one may be the one after this.
    openings.lastIndex = Math.max(end, match.index + 1);
  }
  return { cuts, files };
}

function endOfModule(text: string, start: number, files: Map<string, string>, log: TagLog): number {
  for (let at = start; ;) {
    IMPORT.lastIndex = at;
    const statement = IMPORT.exec(text);
    if (statement) {
      const [, name, file = ''] = statement;
      if (name !== undefined) files.set(name, file);
      const end = IMPORT.lastIndex;
      if (!/^\n(?:import|export)\b/.test(text.slice(end, end + 8))) return end;
      at = end + 1;
      continue;
    }
    EXPORT.lastIndex = at;
    if (!EXPORT.test(text)) return at === start ? start : at - 1;
    const blank = /\n[ \t]*\n/g;
    blank.lastIndex = at;
    const end = blank.exec(text)?.index ?? text.length;
    log.leftOut('export', text.slice(at, Math.min(end, at + 1000)), at);
    return end;
  }
}
