import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { bodyOptionsOf, type BodyFile } from './body-options.ts';
import { matchDateline } from './match-dateline.ts';

/**
 * Marks the dateline that opens the first paragraph: `<span class="dateline">NEW DELHI</span>: India …`, for
 * CSS to set in small capitals. Exactly the dateline's characters are wrapped; no character changes.
 */
export function rehypeDateline() {
  return (tree: Root, file: BodyFile): void => {
    const { dateline } = bodyOptionsOf(file);
    if (!dateline) return;
    const first = tree.children.find(
      (node): node is Element => node.type === 'element' && node.tagName === 'p',
    );
    const match = first && matchDateline(toString(first), dateline);
    if (!match) return;
    const opening = firstText(first);
    // A dateline that emphasis or a link cuts in two stays as the author set it.
    if (!opening || opening.text.value.length < match.end) return;
    const { parent, text } = opening;
    const pieces: ElementContent[] = [
      { type: 'text', value: text.value.slice(0, match.start) },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['dateline'] },
        children: [{ type: 'text', value: text.value.slice(match.start, match.end) }],
      },
      { type: 'text', value: text.value.slice(match.end) },
    ];
    parent.children.splice(0, 1, ...pieces.filter((piece) => piece.type !== 'text' || piece.value !== ''));
  };
}

/** The text that an element opens with, however deep (`<p><strong>NEW DELHI</strong>: …`). */
function firstText(parent: Parents): { parent: Parents; text: Text } | undefined {
  const [child] = parent.children;
  if (child?.type === 'text') return { parent, text: child };
  return child?.type === 'element' ? firstText(child) : undefined;
}
