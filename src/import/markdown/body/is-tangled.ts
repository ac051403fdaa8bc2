import { parse, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * Work that a parser may have with one text, in pairs of marks that it compares. It pairs marks by looking back, so its
 * time grows with the square of their number in a paragraph; this is as much as can be waited for (a few seconds).
 */
const MAX_WORK = 50_000_000;

/** Containers that begin on one line. Nobody quotes a quotation fifty times. */
const MAX_CONTAINERS = 50;

/** Levels of a parsed tree; deeper ones exhaust the stack of what walks through it. */
const MAX_DEPTH = 150;

const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])/g;

/** True for Markdown that is made to be hard to read: marks or nesting without end. */
export function isTangled(text: string, isMdx = false): boolean {
  if (hasManyContainers(text)) return true;
  return estimateWork(text) > MAX_WORK && measureWork(text, isMdx) > MAX_WORK;
}

/** Work with one paragraph. */
function workOf(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const marks = count(/[*_~[\]]/g);
  // A mark is looked for among all the words before it.
  const words = marks === 0 ? 0 : count(/\w+|[^\w\s]/g);
  // Pieces of a line are joined by moving all that follow them.
  const pieces = count(/[\n\\`&<!*_~[\]]/g);
  // The ends of these are looked for to the end of the text: a comment's, and that of code behind as many backticks.
  const searches = count(/<[!?]/g) + new Set(text.match(/`+/g)).size;
  // The marks after an address are looked through from each of them.
  const tail = /www\.|https?:/i.test(text) ? longest(text.match(/[!"'),.:;?_~*&\]]{9,}/g)) : 0;
  return marks * words + (pieces * text.length) / 32 + searches * text.length * 4 + tail * tail;
}

const longest = (texts: readonly string[] | null): number =>
  (texts ?? []).reduce((most, { length }) => Math.max(most, length), 0);

/** At least the work that a text makes: it is cut only where a paragraph surely ends. */
function estimateWork(text: string): number {
  let work = 0;
  let start = 0;
  const ends = /\n(?=[ \t]*\n| {0,3}(?:[-*+] +\S|#{1,6} ))/g;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    work += workOf(text.slice(start, end.index));
    start = end.index;
  }
  return work + workOf(text.slice(start));
}

/** Tokens whose texts are parsed each by itself. */
const TEXTS = new Set(['content', 'atxHeading', 'tableData', 'tableHeader']);

/**
 * The work that a text makes, by its blocks: code is none, and each cell of a table is a text of its own. Only blocks are
 * parsed, not what stands in their lines, and that takes linear time.
 */
function measureWork(text: string, isMdx: boolean): number {
  const html = isMdx ? [{ disable: { null: ['htmlFlow'] } }] : [];
  const events = parse({ extensions: [gfmTable(), ...html] })
    .document()
    .write(preprocess()(text, undefined, true));
  // Each stretch of blocks side by side has been read by a tokenizer of its own.
  const flows = new Set(events.map(([, token]) => token._tokenizer));
  let work = 0;
  for (const flow of flows) {
    for (const [kind, token] of flow?.events ?? []) {
      if (kind === 'enter' && TEXTS.has(token.type))
        work += workOf(text.slice(token.start.offset, token.end.offset));
    }
  }
  return work;
}

function hasManyContainers(text: string): boolean {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    at = end + 1;
    const opening = CONTAINERS.exec(line)?.[0];
    if (opening === undefined || opening.length < MAX_CONTAINERS) continue;
    // A rule across the page: `- - - -`.
    if (/^[-*_ \t]*$/.test(line)) continue;
    if ((opening.match(CONTAINER)?.length ?? 0) > MAX_CONTAINERS) return true;
  }
  return false;
}

/** True when a tree is nested deeper than can be walked through safely. */
export function isTooDeep(root: object): boolean {
  const open: { node: object; depth: number }[] = [{ node: root, depth: 0 }];
  for (let item = open.pop(); item; item = open.pop()) {
    if (item.depth > MAX_DEPTH) return true;
    const { children } = item.node as { children?: object[] };
    for (const node of children ?? []) open.push({ node, depth: item.depth + 1 });
  }
  return false;
}
