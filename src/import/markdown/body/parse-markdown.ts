import type { Root } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified, type PluggableList, type Processor } from 'unified';
import { addToParser } from '../../../markdown/add-to-parser.ts';
import { remarkPlugins } from '../../../markdown/plugins.ts';
import { remarkTablesAndFootnotes } from '../../../markdown/remark-tables-and-footnotes.ts';

/**
 * What the generators read beyond our own Markdown: struck text and bare addresses as links. Task lists need no
 * parser: their boxes stay the characters that they are.
 */
function remarkStrikesAndAddresses(this: Processor): undefined {
  // A pass of its own over all text would find addresses that the parser missed, in quadratic time.
  const addresses = { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] };
  addToParser(
    this,
    [gfmStrikethrough({ singleTilde: false }), gfmAutolinkLiteral()],
    [gfmStrikethroughFromMarkdown(), addresses],
  );
}

/** In MDX, indented text is text, and there is Markdown between tags that open a line. */
function remarkLinesOfMdx(this: Processor): undefined {
  addToParser(this, [{ disable: { null: ['codeIndented', 'htmlFlow'] } }]);
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkTablesAndFootnotes)
  .use(remarkStrikesAndAddresses)
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkTablesAndFootnotes)
  .use(remarkStrikesAndAddresses)
  .use(remarkLinesOfMdx)
  .freeze();
const entry = unified()
  .use(remarkParse)
  .use(remarkPlugins as PluggableList)
  .freeze();

/** Parses Markdown as the generators do: CommonMark with GFM's tables, footnotes, struck text and bare addresses. */
export const parseMarkdown = (text: string, isMdx = false): Root => (isMdx ? mdx : markdown).parse(text);

/** Parses the body of an entry of ours as our pages show it. */
export function parseEntryBody(text: string): Root {
  const file = { value: text };
  return entry.runSync(entry.parse(file), file) as Root;
}
