import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { parsePlain } from './parse-plain.ts';
import { remarkPlugins } from './plugins.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkPlugins as PluggableList)
  .freeze();

/** The tree of a body (Markdown, front matter removed), without positions where it is plain. */
export const parseBody = (markdown: string): Root => parsePlain(markdown) ?? parseWhole(markdown);

/** The tree of any body, as remark and our plugins read it. */
export function parseWhole(markdown: string): Root {
  const file = { value: markdown };
  return parser.runSync(parser.parse(file), file) as Root;
}
