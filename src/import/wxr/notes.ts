import type { FootnoteDefinition, Link, Paragraph, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { tokenizeHtml } from './html-token.ts';

/** The notes of one article, while its markup is made and after it has become a tree. */
export interface Notes {
  /** Keeps a note and gives the mark for its place in the text, as markup. */
  add(html: string): string;
  /** Puts a reference in the place of each mark, and the notes at the end. */
  settle(body: Root, toChildren: (html: string) => RootContent[]): void;
}

/** A host that cannot be (RFC 2606): links to it are marks of ours. */
const MARK = 'https://note.invalid/';

/** No notes yet. */
export function createNotes(): Notes {
  const texts: string[] = [];
  return {
    add: (html) => {
      const number = String(texts.push(html));
      return `<a href="${MARK}${number}">${number}</a>`;
    },
    settle: (body, toChildren) => {
      if (texts.length === 0) return;
      const used = new Set<string>();
      visit(body, 'link', (node: Link, index, parent: Parents | undefined) => {
        const number = node.url.startsWith(MARK) ? node.url.slice(MARK.length) : '';
        if (texts[Number(number) - 1] === undefined || !parent || index === undefined) return undefined;
        used.add(number);
        parent.children[index] = { type: 'footnoteReference', identifier: number, label: number };
        return SKIP;
      });
      texts.forEach((html, index) => {
        const number = String(index + 1);
        const children = toChildren(html);
        if (children.length === 0) return;
        // Markdown does not show a note that nothing refers to.
        if (used.has(number)) body.children.push(toDefinition(number, children));
        else for (const child of children) body.children.push(child);
      });
    },
  };
}

const toDefinition = (number: string, children: RootContent[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: number,
  label: number,
  children: children as Paragraph[],
});

/**
 * The notes of the block editor: their texts stand beside the post, by id.
 * @param json the post's `footnotes` field: `[{"id":"…","content":"…"}]`
 */
export function readBlockNotes(json: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  if (json === '') return notes;
  try {
    const list: unknown = JSON.parse(json);
    for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
      const { id, content } = (item ?? {}) as Record<string, unknown>;
      if (typeof id === 'string' && typeof content === 'string') notes.set(id, content);
    }
  } catch {
    return notes;
  }
  return notes;
}

/** Puts a mark in the place of each number that refers to a note of the block editor (`<sup data-fn="id">`). */
export function markBlockNotes(html: string, texts: ReadonlyMap<string, string>, notes: Notes): string {
  if (texts.size === 0) return html;
  const out: string[] = [];
  let inNumber = false;
  for (const { kind, name, text } of tokenizeHtml(html)) {
    const id = kind === 'open' && name === 'sup' ? /\sdata-fn="([^"]*)"/.exec(text)?.[1] : undefined;
    const note = id === undefined ? undefined : texts.get(id);
    if (note !== undefined) {
      out.push(notes.add(note));
      inNumber = true;
    } else if (!inNumber || kind === 'comment' || /[^\s\d]/.test(kind === 'text' ? text : '')) out.push(text);
    if (kind === 'close' && name === 'sup') inNumber = false;
  }
  return out.join('');
}
