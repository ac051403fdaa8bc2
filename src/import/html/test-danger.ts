import type { Root } from 'mdast';
import { parseFragment } from 'parse5';
import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import { renderBody } from '../../markdown/render-body.ts';
import { elementsIn, rawText } from './html-nodes.ts';

const ELEMENTS = new Set(
  'a blockquote br code div em h2 h3 h4 h5 h6 hr img li ol p pre section span strong sup table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** The page of a body, for tests. */
export const renderTree = async (body: Root): Promise<string> =>
  (await renderBody(mdastToMarkdown(body))).html;

/** The text of the page of a body, for tests. */
export const renderedText = async (body: Root): Promise<string> =>
  rawText(parseFragment(await renderTree(body)));

/** What in the page of a body could do harm in a browser, for tests. */
export async function findDanger(body: Root): Promise<string[]> {
  const found: string[] = [];
  for (const { tagName, attrs } of elementsIn(parseFragment(await renderTree(body)))) {
    if (!ELEMENTS.has(tagName)) found.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      if (/^(?:on|style$|srcdoc$|srcset$|formaction$|action$)/.test(name)) found.push(`${tagName} ${name}`);
      if (/^(?:href|src)$/.test(name) && isDangerous(value, name === 'src')) found.push(`${name}=${value}`);
    }
  }
  return found;
}

/** As a browser reads it. A picture is asked for without a click: it must be ours. */
function isDangerous(address: string, ours: boolean): boolean {
  const { protocol, host } = new URL(address, 'https://page.invalid/');
  return !/^(?:https?|mailto):$/.test(protocol) || (ours && host !== 'page.invalid');
}
