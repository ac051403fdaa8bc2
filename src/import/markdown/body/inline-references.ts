import type { Definition, Parents, PhrasingContent, Root } from 'mdast';
import { walk } from './walk.ts';

/** A definition that nothing refers to: the source's own pages show nothing of it. */
export interface UnusedDefinition {
  node: Definition;
  /** True for `[//]: # (…)` and its like, which writers use for notes to themselves. */
  isComment: boolean;
}

/**
 * Turns references into what they refer to, `[text][label]` into a link, and removes the definitions. The text stays
 * the same, and no label can get into the way of another.
 * @returns definitions that nothing referred to
 */
export function inlineReferences(tree: Root): UnusedDefinition[] {
  const definitions = new Map<string, Definition>();
  const used = new Set<Definition>();
  walk(tree, (node) => {
    // The first one counts (https://spec.commonmark.org/0.31.2/#matches).
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  const replace = (parent: Parents): void => {
    const children = parent.children as PhrasingContent[];
    children.forEach((node, index) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
      const definition = definitions.get(node.identifier);
      if (!definition) return;
      used.add(definition);
      const { url, title } = definition;
      const { position } = node;
      const shared = { url, ...(title != null && { title }), ...(position && { position }) };
      children[index] =
        node.type === 'linkReference'
          ? { type: 'link', ...shared, children: node.children }
          : { type: 'image', ...shared, alt: node.alt ?? '' };
    });
  };
  walk(tree, (node) => {
    if ('children' in node) replace(node);
  });
  const unused: UnusedDefinition[] = [];
  walk(tree, (node) => {
    if (!('children' in node) || !node.children.some(({ type }) => type === 'definition')) return;
    const parent = node;
    for (const child of parent.children) {
      if (child.type === 'definition' && !used.has(child))
        unused.push({ node: child, isComment: isComment(child) });
    }
    (parent as { children: unknown[] }).children = parent.children.filter(
      ({ type }) => type !== 'definition',
    );
  });
  return unused;
}

const isComment = ({ url }: Definition): boolean => url === '' || url === '#' || /^<>?$/.test(url);
