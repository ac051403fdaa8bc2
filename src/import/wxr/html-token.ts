/** A piece of markup. Put together again, the `text`s of all tokens are the markup that was taken apart. */
export interface HtmlToken {
  kind:
    | 'text'
    /** A start tag. */
    | 'open'
    /** An end tag. */
    | 'close'
    | 'comment'
    /** An element whose content is not to be touched, from its start tag to its end tag. */
    | 'opaque';
  text: string;
  /** The element's name in lower case; '' for text and comments. */
  name: string;
}

/** Elements in which white space means itself, or that nobody reads. */
export const OPAQUE: ReadonlySet<string> = new Set(
  'pre script style textarea xmp svg math object audio video iframe select'.split(' '),
);

/**
 * Takes markup apart, in time that grows with its length alone. It is no parser: nothing is balanced. A `<` that begins
 * neither a tag nor a comment, or one that has no end, is text.
 */
export function* tokenizeHtml(html: string): Generator<HtmlToken> {
  const scanner = createScanner(html);
  let start = 0;
  let position: number;
  for (let next = html.indexOf('<'); next >= 0; next = html.indexOf('<', position)) {
    const token = scanner.tokenAt(next);
    if (!token) {
      position = next + 1;
      continue;
    }
    if (next > start) yield { kind: 'text', text: html.slice(start, next), name: '' };
    yield token;
    position = start = next + token.text.length;
  }
  if (start < html.length) yield { kind: 'text', text: html.slice(start), name: '' };
}

/** Finds the tags of one text. */
export interface HtmlScanner {
  /** The tag, comment or opaque element that begins with the `<` at this index; undefined when none does. */
  tokenAt(index: number): HtmlToken | undefined;
}

const TAG = /<(\/?)([a-z][^\s/>]*)/iy;

/**
 * Makes a scanner. It remembers what the rest of the text does not hold, so that it is looked for once only.
 * @param opaque names of elements whose content is not to be looked into
 */
export function createScanner(html: string, opaque = OPAQUE): HtmlScanner {
  /** From which index on something is known to be missing. */
  const missing = new Map<string, number>();
  /** True once a tag had no end by the rules of quotation marks: then every tag ends with the next `>`. */
  let tangled = false;

  /** Index after the next `wanted`, or 0. */
  const after = (wanted: string, from: number): number => {
    if (from >= (missing.get(wanted) ?? Infinity)) return 0;
    const found = wanted.startsWith('</') ? indexOfTag(html, wanted, from) : html.indexOf(wanted, from);
    if (found >= 0) return found + wanted.length;
    missing.set(wanted, from);
    return 0;
  };

  const tagEnd = (from: number): number => {
    const nearest = after('>', from);
    if (nearest === 0 || tangled) return nearest;
    let position = from;
    while (position < html.length) {
      const character = html.charAt(position);
      if (character === '>') return position + 1;
      if ((character === '"' || character === "'") && isValueStart(html, position)) {
        position = after(character, position + 1);
        if (position === 0) break;
      } else position += 1;
    }
    tangled = true;
    return nearest;
  };

  return {
    tokenAt(index) {
      if (html.startsWith('<!--', index)) {
        const end = after('-->', index + 4);
        return end === 0 ? undefined : { kind: 'comment', text: html.slice(index, end), name: '' };
      }
      TAG.lastIndex = index;
      const match = TAG.exec(html);
      if (!match) return undefined;
      const end = tagEnd(TAG.lastIndex);
      if (end === 0) return undefined;
      const name = (match[2] ?? '').toLowerCase();
      if (match[1] === '/') return { kind: 'close', text: html.slice(index, end), name };
      const closing = opaque.has(name) ? after(`</${name}`, end) : 0;
      const last = closing && after('>', closing);
      if (last > 0) return { kind: 'opaque', text: html.slice(index, last), name };
      return { kind: 'open', text: html.slice(index, end), name };
    },
  };
}

/** True for a quotation mark that begins the value of an attribute: `href="`, `href = "`. */
const isValueStart = (html: string, position: number): boolean =>
  /=\s*$/.test(html.slice(Math.max(0, position - 8), position));

function indexOfTag(html: string, start: string, from: number): number {
  const pattern = new RegExp(`${start}(?=[\\s/>])`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}
