import type {
  Emphasis,
  Heading,
  InlineCode,
  Link,
  Paragraph,
  PhrasingContent,
  Strong,
  TableCell,
} from 'mdast';

/** How a stretch of text is set. `code` goes with the text itself, the others enclose it. */
export type Mark =
  | { type: 'emphasis' }
  | { type: 'strong' }
  | { type: 'code' }
  | { type: 'link'; url: string; title?: string };

type Enclosing = Emphasis | Strong | Link;
type Line = Paragraph | Heading | TableCell;

/** Writes one line of a body: text, the marks that are on it, and white space as HTML collapses it. */
export interface InlineWriter {
  text(value: string): void;
  piece(node: PhrasingContent): void;
  lineBreak(): void;
  /** Line breaks since the last text. */
  pendingBreaks(): number;
  /** False while there is nothing but no-break spaces: these keep paragraphs apart and are none themselves. */
  isVisible(): boolean;
}

/**
 * Writes into `line`. Of marks of the same kind that lie in each other only the outermost is set, so the tree never
 * gets deep.
 * @param marks those that are on at the time of each call, outermost first
 */
export function createInlineWriter(line: Line, marks: readonly Mark[]): InlineWriter {
  const open: { mark: Mark; node: Enclosing }[] = [];
  let space = false;
  let breaks = 0;
  let written = false;
  let visible = false;

  const children = (): PhrasingContent[] => (open[open.length - 1]?.node ?? line).children;

  const append = (value: string, code: boolean): void => {
    const siblings = children();
    const last = siblings[siblings.length - 1];
    const type = code ? 'inlineCode' : 'text';
    if (last?.type === type) (last as InlineCode).value += value;
    else siblings.push({ type, value });
  };

  /** Closes the marks that are off, writes what stands between the last text and the next, opens those that are on. */
  const prepare = (wanted: readonly Mark[]): void => {
    let common = 0;
    while (common < open.length && open[common]?.mark === wanted[common]) common += 1;
    open.length = common;
    if (written && breaks > 0) children().push({ type: 'break' });
    else if (written && space) append(' ', false);
    space = false;
    breaks = 0;
    for (const mark of wanted.slice(common)) {
      const node = enclose(mark);
      children().push(node);
      open.push({ mark, node });
    }
  };

  return {
    text: (value) => {
      const collapsed = value.replace(/[ \t\n\f\r]+/g, ' ');
      const core = collapsed.replace(/^ | $/g, '');
      if (collapsed.startsWith(' ')) space = true;
      if (core === '') return;
      prepare(enclosing(marks));
      append(
        core,
        marks.some(({ type }) => type === 'code'),
      );
      written = true;
      visible ||= /[^\u00a0 ]/.test(core);
      if (collapsed.endsWith(' ')) space = true;
    },
    piece: (node) => {
      prepare(enclosing(marks));
      children().push(node);
      written = true;
      visible = true;
    },
    lineBreak: () => {
      if (written) breaks += 1;
    },
    pendingBreaks: () => breaks,
    isVisible: () => visible,
  };
}

/** The marks that enclose, one of a kind. */
function enclosing(marks: readonly Mark[]): Mark[] {
  return marks.filter(
    (mark, index) => mark.type !== 'code' && marks.findIndex(({ type }) => type === mark.type) === index,
  );
}

function enclose(mark: Mark): Enclosing {
  if (mark.type === 'link') {
    return { type: 'link', url: mark.url, ...(mark.title && { title: mark.title }), children: [] };
  }
  return { type: mark.type === 'strong' ? 'strong' : 'emphasis', children: [] };
}
