import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Put } from '../tags/put.ts';
import { trimLine } from './trim-line.ts';

/** Gives what a mark stands for. `source` is what comes back in code, which must read as it was written. */
export type Resolve = (
  index: number,
  place: 'line' | 'block' | 'code' | 'address',
) => Put & { source: string };

/**
 * Fills in the marks of a tree: in a line their inline form, on a line of their own their blocks, in code the source,
 * in addresses and titles the text.
 * @param pattern finds marks; the number is group 1
 */
export function putBack(root: Root, pattern: RegExp, resolve: Resolve): void {
  fill(root);

  function fill(parent: Parents): void {
    const children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
      if (node.type === 'text') return fillText(node.value);
      if (node.type === 'paragraph') return fillParagraph(node);
      fillStrings(node);
      if ('children' in node) fill(node);
      if (node.type === 'heading') return fillHeading(node);
      return [node];
    });
    (parent as { children: Nodes[] }).children = children;
  }

  function fillText(value: string): PhrasingContent[] {
    return cutAtMarks(value).flatMap((piece): PhrasingContent[] =>
      typeof piece === 'number' ? resolve(piece, 'line').inline : [{ type: 'text', value: piece }],
    );
  }

  /** A text as it is cut by its marks: texts that are not empty, and numbers of marks. */
  function cutAtMarks(value: string): (string | number)[] {
    return value
      .split(pattern)
      .map((piece, index) => (index % 2 === 0 ? piece : Number(piece)))
      .filter((piece) => piece !== '');
  }

  function fillParagraph(node: Paragraph): RootContent[] {
    const pieces = node.children.flatMap((child): (PhrasingContent | number)[] => {
      if (child.type === 'text') {
        return cutAtMarks(child.value).map((piece) =>
          typeof piece === 'number' ? piece : { type: 'text', value: piece },
        );
      }
      fillStrings(child);
      if ('children' in child) fill(child);
      return [child];
    });
    if (!pieces.some((piece) => typeof piece === 'number')) return [node];
    const blocks: RootContent[] = [];
    let line: PhrasingContent[] = [];
    const flush = (): void => {
      const children = trimLine(line);
      if (children.length > 0) blocks.push({ ...node, children });
      line = [];
    };
    pieces.forEach((piece, index) => {
      if (typeof piece !== 'number') return line.push(piece);
      const own =
        endsLine(line) && beginsLine(pieces, index + 1) ? resolve(piece, 'block').blocks : undefined;
      if (!own) return line.push(...resolve(piece, 'line').inline);
      flush();
      return blocks.push(...own);
    });
    flush();
    return blocks;
  }

  function fillHeading(node: Heading): RootContent[] {
    node.children = trimLine(node.children);
    return node.children.length > 0 || toString(node) !== '' ? [node] : [];
  }

  function fillStrings(node: Nodes): void {
    const place = node.type === 'code' || node.type === 'inlineCode' ? 'code' : 'address';
    const strings = node as unknown as Record<string, unknown>;
    for (const key of ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta']) {
      const value = strings[key];
      if (typeof value !== 'string' || value.search(pattern) < 0) continue;
      strings[key] = value.replace(pattern, (_mark, index: string) => {
        const put = resolve(Number(index), place);
        return place === 'code' ? put.source : put.text;
      });
    }
  }
}

/** True when nothing but blanks stands between the last line break and the end. */
function endsLine(line: readonly PhrasingContent[]): boolean {
  const last = line.at(-1);
  if (last?.type !== 'text') return last === undefined || last.type === 'break';
  return /\n[ \t]*$/.test(last.value.slice(-80)) || (line.length === 1 && /^[ \t]*$/.test(last.value));
}

/** True when nothing but blanks and further marks stands before the next line break. */
function beginsLine(pieces: readonly (PhrasingContent | number)[], from: number): boolean {
  const piece = pieces[from];
  if (piece === undefined || typeof piece === 'number') return true;
  if (piece.type !== 'text') return piece.type === 'break';
  return /^[ \t]*\n/.test(piece.value) || (/^[ \t]*$/.test(piece.value) && beginsLine(pieces, from + 1));
}
