import { createScanner, OPAQUE } from './html-token.ts';
import { isShortcode } from './shortcode-kinds.ts';

/** A shortcode's tag in a post. */
export interface ShortcodeTag {
  /** `literal`: a shortcode in double brackets, which is how WordPress writes one that is text. */
  kind: 'start' | 'end' | 'literal';
  name: string;
  /** What stands between the name and the bracket; of a literal, the text that is shown. */
  rest: string;
  start: number;
  end: number;
  /** The end tag, when a start tag has one. */
  endTag?: { start: number; end: number };
}

/** Text in square brackets that could be a tag. */
interface BracketTag {
  name: string;
  rest: string;
  start: number;
  end: number;
  isEnd: boolean;
  partner?: BracketTag;
}

/** Elements in which brackets mean themselves. */
const NO_SHORTCODES: ReadonlySet<string> = new Set([...OPAQUE, 'code', 'kbd', 'samp', 'tt']);

const TAG = /\[(\/?)([a-z][\w-]*)((?:(?:[\s=/]|:(?=https?:))[^[\]]*)?)\]/iy;

/**
 * Finds the shortcodes of a post, in order: https://codex.wordpress.org/Shortcode_API. Brackets in tags, comments, code
 * and preformatted text are no shortcodes, and neither is text such as `[sic]`.
 */
export function findShortcodes(html: string): ShortcodeTag[] {
  const isDoubled = (start: number, end: number): boolean => html[start - 1] === '[' && html[end] === ']';
  const tags = findBracketTags(html);
  pair(tags.filter(({ start, end }) => !isDoubled(start, end)));
  const found: ShortcodeTag[] = [];
  for (const tag of tags) {
    const { name, rest, start, end, isEnd, partner } = tag;
    const last = isEnd ? end : (partner?.end ?? end);
    if (!partner && isEnd && !(isDoubled(start, end) && isShortcode(name, '', false))) continue;
    if (!isEnd && !isShortcode(name, rest, partner !== undefined)) continue;
    if (isDoubled(start, last)) {
      found.push({ kind: 'literal', name, rest: html.slice(start, last), start: start - 1, end: last + 1 });
    } else if (isEnd) found.push({ kind: 'end', name, rest, start, end });
    else found.push({ kind: 'start', name, rest, start, end, ...(partner && { endTag: partner }) });
  }
  return found;
}

function findBracketTags(html: string): BracketTag[] {
  const scanner = createScanner(html, NO_SHORTCODES);
  const tags: BracketTag[] = [];
  const mark = /[<[]/g;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    if (found[0] === '<') {
      mark.lastIndex = found.index + (scanner.tokenAt(found.index)?.text.length ?? 1);
      continue;
    }
    TAG.lastIndex = found.index;
    const match = TAG.exec(html);
    if (!match) continue;
    const [all, slash, name = '', rest = ''] = match;
    mark.lastIndex = found.index + all.length;
    tags.push({ name, rest, start: found.index, end: mark.lastIndex, isEnd: slash === '/' });
  }
  return tags;
}

/** Gives each end tag the nearest start tag before it that has none. */
function pair(tags: readonly BracketTag[]): void {
  const open = new Map<string, BracketTag[]>();
  for (const tag of tags) {
    const waiting = open.get(tag.name);
    if (!tag.isEnd) {
      if (waiting) waiting.push(tag);
      else open.set(tag.name, [tag]);
      continue;
    }
    const partner = waiting?.pop();
    if (!partner) continue;
    tag.partner = partner;
    partner.partner = tag;
  }
}
