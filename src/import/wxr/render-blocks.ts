import { addParagraphs } from './add-paragraphs.ts';
import { tokenizeBlocks, type BlockDelimiter } from './block-token.ts';
import { tokenizeHtml } from './html-token.ts';
import type { Removals } from './removals.ts';

/** A web address and nothing else. */
const ADDRESS = /^https?:\/\/[^\s<>"]+$/i;

/** Blocks inside more blocks than these are taken as they are. */
const MAX_DEPTH = 24;

/** Blocks without markup that show nothing of their own. */
const SHOW_NOTHING = new Set(['core/more', 'core/nextpage', 'core/spacer']);

/**
 * A post of the block editor → the markup that its blocks hold. Blocks that WordPress fills when a page is asked for are
 * named in warnings; one that embeds something becomes a link to it. What stands between blocks was written in the
 * classic editor.
 * @param hasNotes whether the texts of the post's notes are known; the block that lists them then says nothing more
 */
export function renderBlocks(content: string, removals: Removals, hasNotes: boolean): string {
  const out: string[] = [];
  const open: { block: BlockDelimiter; start: number }[] = [];
  for (const token of tokenizeBlocks(content)) {
    if (token.kind === 'html') out.push(open.length > 0 ? token.text : renderClassic(token.text));
    else if (token.kind === 'void') out.push(renderEmpty(token, removals, hasNotes));
    else if (token.kind === 'open') open.push({ block: token, start: out.length });
    else {
      const ended = open.pop();
      if (ended && open.length < MAX_DEPTH && CHANGED.test(ended.block.name)) {
        out.push(renderBlock(ended.block, out.splice(ended.start).join(''), removals));
      }
    }
  }
  return out.join('');
}

/** Blocks whose markup is not taken as it is. */
const CHANGED = /^(?:core\/(?:embed|paragraph|file|cover|shortcode|freeform)|core-embed\/.*)$/;

function renderBlock(block: BlockDelimiter, html: string, removals: Removals): string {
  switch (block.name) {
    case 'core/shortcode':
    case 'core/freeform':
      return renderClassic(html);
    case 'core/paragraph': {
      const address = /^\s*<p(?:\s[^<>]*)?>\s*(https?:\/\/[^\s<>"]+)\s*<\/p>\s*$/i.exec(html)?.[1];
      return address === undefined ? html : toParagraph(address);
    }
    case 'core/file':
      return withoutButton(html);
    case 'core/cover': {
      const picture = textOf(block, 'url');
      if (picture && !/<(?:img|video)\s/i.test(html)) {
        removals.add('picture-left-out', 'A picture in the background of a text is left out.', picture);
      }
      return html;
    }
    default:
      return linkAddresses(html) ?? `${html}${toParagraph(textOf(block, 'url'))}`;
  }
}

/** Markup of the classic editor: with paragraph tags as a block, without them as a post. */
const renderClassic = (html: string): string => (/<p[\s>]/i.test(html) ? html : addParagraphs(html));

function renderEmpty(block: BlockDelimiter, removals: Removals, hasNotes: boolean): string {
  if (SHOW_NOTHING.has(block.name) || (block.name === 'core/footnotes' && hasNotes)) return '';
  if (block.name === 'core/separator') return '<hr>';
  const link = /^core-embed\/|^core\/embed$/.test(block.name) ? toParagraph(textOf(block, 'url')) : '';
  if (link === '') {
    const why =
      block.name === 'core/block'
        ? 'it shows a text that several posts share, and that stands elsewhere on the site'
        : 'WordPress makes what it shows when a page is asked for';
    removals.add('block-left-out', `The block "${block.name.slice(0, 60)}" is left out: ${why}.`, block.text);
  }
  return link;
}

const textOf = ({ attributes }: BlockDelimiter, key: string): string => {
  const value = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
  return typeof value === 'string' ? value : '';
};

const toParagraph = (address: string): string =>
  ADDRESS.test(address) ? `\n<p><a href="${address}">${address}</a></p>\n` : '';

/** A file's markup without the button, which repeats the link that stands before it. */
function withoutButton(html: string): string {
  let isButton = false;
  const out: string[] = [];
  for (const { kind, name, text } of tokenizeHtml(html)) {
    if (kind === 'open' && name === 'a') isButton = text.includes('wp-block-file__button');
    if (!isButton) out.push(text);
    if (name === 'a' && kind === 'close') isButton = false;
  }
  return out.join('');
}

/** Makes links of the addresses that WordPress shows as what they lead to; undefined when there is none. */
function linkAddresses(html: string): string | undefined {
  let found = false;
  const out: string[] = [];
  for (const { kind, text } of tokenizeHtml(html)) {
    const address = text.trim();
    if (kind === 'open' && /^<a\s/i.test(text)) found = true;
    const isAddress = kind === 'text' && !found && ADDRESS.test(address);
    out.push(isAddress ? toParagraph(address) : text);
    if (isAddress) found = true;
  }
  return found || /<(?:iframe|img|video|audio|blockquote)\s/i.test(html) ? out.join('') : undefined;
}
