import type { PhrasingContent } from 'mdast';

/**
 * A line of text after pieces of it were replaced: without the white space at its ends and round its line breaks, which
 * a page does not show and Markdown would misread, and without empty texts.
 */
export function trimLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  nodes.forEach((node, index) => {
    if (node.type !== 'text') return line.push(node);
    const previous = line.at(-1);
    const next = nodes[index + 1];
    let { value } = node;
    if (!previous || previous.type === 'break') value = value.replace(/^[ \t\n]+/, '');
    if (!next || next.type === 'break') value = trimEnd(value);
    if (value === '') return undefined;
    if (previous?.type === 'text') return void (previous.value += value);
    const { position: _position, ...rest } = node;
    return line.push({ ...rest, value });
  });
  const isEmpty = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && /^[ \t\n]*$/.test(node.value));
  while (isEmpty(line.at(-1))) line.pop();
  while (isEmpty(line[0])) line.shift();
  return line;
}

/** A pattern for blanks at the end would look for them from every blank in the text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
