import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { DraftFields } from './to-draft-fields.ts';

/**
 * An opening `# Heading` is the headline: where there is a field that says the same it goes, where there is none it
 * becomes the field. Any other heading is part of the text.
 */
export function settleHeadline(draft: DraftFields, body: Root): void {
  const [first] = body.children;
  if (first?.type !== 'heading' || first.depth !== 1) return;
  const text = collapse(toString(first));
  if (text === '' || (draft.headline !== undefined && collapse(draft.headline) !== text)) return;
  draft.headline ??= text;
  body.children.shift();
}

const collapse = (text: string): string => text.replace(/[ \t\n]+/g, ' ').trim();
