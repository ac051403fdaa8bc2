import { tokenizeHtml, type HtmlToken } from './html-token.ts';

/**
 * Elements that stand between paragraphs, not in them. The list, and what is done at their edges, is how WordPress
 * shows posts of its classic editor: https://developer.wordpress.org/reference/functions/wpautop/
 */
const BLOCKS = new Set(
  `address article aside blockquote caption center col colgroup dd details dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main map menu nav ol p pre section style script summary
  table tbody td tfoot th thead tr ul xmp`.split(/\s+/),
);

/** Blocks that have no end tag. */
const EMPTY = new Set(['hr', 'col']);

/** Blocks that hold one line: a blank line in them cannot become two paragraphs. */
const LINES = new Set('caption dt figcaption h1 h2 h3 h4 h5 h6 legend summary'.split(' '));

/** What a line of nothing but a web address is: WordPress shows what stands there, we keep the way to it. */
const ADDRESS = /^https?:\/\/[^\s<>"]+$/i;

/**
 * The classic editor keeps text without paragraph tags: a blank line parts paragraphs, a single line end is a line
 * break. This writes the tags: what WordPress itself does when it shows a post. Markup that is there stays as it is;
 * within `pre` and its like nothing changes. A web address alone on its line becomes a link.
 */
export function addParagraphs(content: string): string {
  const out: string[] = [];
  const open = createStack();
  let run: HtmlToken[] = [];

  const flush = (): void => {
    const paragraphs = splitRun(run);
    run = [];
    if (paragraphs.length === 0) return;
    const around = open.top();
    if (around === 'p') out.push(paragraphs.join('</p>\n<p>'));
    else if (around !== undefined && LINES.has(around)) out.push(paragraphs.join('<br>\n<br>\n'));
    else if (around === undefined || around === 'blockquote' || paragraphs.length > 1) {
      out.push(paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'));
    } else out.push(...paragraphs);
  };

  for (const token of tokenizeHtml(content)) {
    if (!BLOCKS.has(token.name)) {
      run.push(token);
      continue;
    }
    flush();
    if (token.kind === 'close') open.leave(token.name);
    // A paragraph ends where another block begins, with or without its end tag.
    else if (open.top() === 'p') open.leave('p');
    out.push(token.text);
    if (token.kind === 'open' && !EMPTY.has(token.name)) open.enter(token.name);
  }
  flush();
  return out.join('');
}

/** The blocks that are open. Leaving one leaves all that are open in it; leaving one that is not open does nothing. */
function createStack(): { top(): string | undefined; enter(name: string): void; leave(name: string): void } {
  const names: string[] = [];
  const counts = new Map<string, number>();
  return {
    top: () => names[names.length - 1],
    enter: (name) => {
      names.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    leave: (name) => {
      if (!counts.get(name)) return;
      for (let left; left !== name;) {
        left = names.pop() ?? name;
        counts.set(left, (counts.get(left) ?? 1) - 1);
      }
    },
  };
}

/** The pieces of one line; `bare` while it holds nothing but one piece of text. */
interface Line {
  pieces: string[];
  bare: boolean;
}

/** Text and inline markup → paragraphs, with line breaks in them. */
function splitRun(run: readonly HtmlToken[]): string[] {
  const paragraphs: Line[][] = [];
  let line: Line | undefined;
  /** Line ends and `<br>`s since the last piece. */
  let ends = 0;
  let breaks = 0;

  const add = (piece: string, bare: boolean): void => {
    if (!line || ends > 1 || breaks > 1) {
      line = { pieces: [piece], bare };
      paragraphs.push([line]);
    } else if (ends + breaks > 0) {
      line = { pieces: [piece], bare };
      paragraphs[paragraphs.length - 1]?.push(line);
    } else {
      line.pieces.push(piece);
      line.bare = false;
    }
    ends = breaks = 0;
  };

  for (const { kind, name, text } of run) {
    if (kind === 'comment') continue;
    if (name === 'br') breaks += 1;
    else if (kind !== 'text') add(text, false);
    else {
      for (const piece of text.split(GAP)) {
        if (piece.includes('\n')) ends += piece.split('\n').length - 1;
        else if (piece !== '' && (SOMETHING.test(piece) || (line && ends + breaks === 0))) {
          add(escapeStrayTags(piece), true);
        }
      }
    }
  }
  return paragraphs.map((lines) => lines.map(formatLine).join('<br>\n'));
}

// ASCII white space alone: a no-break space is text, and so is the blank that opens a paragraph in Japanese.
const GAP = /((?:(?<![ \t\r\f\v])[ \t\r\f\v]+)?\n[ \t\r\f\v\n]*)/;
const SOMETHING = /[^ \t\r\f\v]/;

/** A tag without an end would take the rest of the text with it. */
const escapeStrayTags = (text: string): string => text.replace(/<(?=[a-z/!?])/gi, '&lt;');

function formatLine({ pieces, bare }: Line): string {
  const text = pieces.join('').replace(/^[ \t\r\f\v]+/, '');
  const address = text.trimEnd();
  return bare && ADDRESS.test(address) ? `<a href="${address}">${address}</a>` : text;
}
