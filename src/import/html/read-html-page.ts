import type { Root } from 'mdast';
import { textToBody } from '../paragraphs.ts';
import type { Finding, ReadOptions, SourceRecord } from '../format.ts';
import { rejectFile } from '../reject-file.ts';
import { chooseMainText, type MainText } from './choose-main-text.ts';
import { htmlToBody, treeToBody, type HtmlBody } from './html-to-body.ts';
import { pageDate } from './page-date.ts';
import { headlineAmong } from './page-headline.ts';
import { pageMetadata, type PageMetadata } from './page-metadata.ts';
import { parseHtmlPage, type ParsedPage } from './parse-html.ts';
import { readPage, type PageFacts } from './read-page.ts';
import { textBlocks } from './text-blocks.ts';
import { bylineAmong, openingLines, trimOpening } from './trim-opening.ts';

/** A page → its article, or why there is none. */
export function readHtmlPage(html: string, options: ReadOptions): SourceRecord {
  const page = parseHtmlPage(html);
  if (page.flattened) return rejectFile(TANGLED);
  if (page.end === 'inside-tag' || page.end === 'inside-box') return rejectFile(TRUNCATED[page.end]);
  const facts = readPage(page.root, html);
  const main = chooseMainText(page.root, pageMetadata(page.root, facts).saysArticle);
  const metadata = pageMetadata(page.root, facts, main?.container);
  const { fields } = metadata;
  const text = readText(page, facts, main, metadata);
  if (!text) return rejectFile(NO_MAIN_TEXT);
  const warnings = [...metadata.warnings, ...text.warnings, ...(page.end === 'no-end' ? [NO_END] : [])];
  if (fields.date === undefined) {
    const found = pageDate(
      textBlocks(page.root),
      main?.chosen ?? new Set(),
      facts.canonical,
      options.dateOrder,
    );
    if (found) {
      fields.date = found.date;
      warnings.push(found.warning);
    }
  }
  const opening = openingLines(text.body);
  if (metadata.isTitle && fields.headline !== undefined)
    fields.headline = headlineAmong(fields.headline, opening);
  const byline = fields.byline ?? bylineAmong(opening);
  if (byline) fields.byline = byline;
  const body = trimOpening(text.body, fields, options.dateOrder);
  return { kind: 'article', number: 1, line: 1, draft: { ...fields, body }, warnings };
}

/**
 * The text of the page; the text of its metadata, which has lost its structure, only where the page shows less than half
 * of it.
 */
function readText(
  page: ParsedPage,
  facts: PageFacts,
  main: MainText | undefined,
  { articleBody }: PageMetadata,
): HtmlBody | undefined {
  if (articleBody !== undefined && (main?.length ?? 0) < articleBody.length / 2) {
    const { body, warnings } = /<\/?(?:p|div|br)\b/i.test(articleBody)
      ? htmlToBody(articleBody, { base: facts.base })
      : { body: textToBody(articleBody), warnings: [] };
    return { body, warnings: [...warnings, FROM_METADATA] };
  }
  if (!main) return undefined;
  const { body, warnings } = treeToBody(page.root, { base: facts.base, line: 1, chosen: main.chosen });
  return isEmpty(body) ? undefined : { body, warnings: [...main.warnings, ...warnings] };
}

const isEmpty = (body: Root): boolean => body.children.length === 0;

const TANGLED: Finding = {
  rule: 'markup-too-tangled',
  message: 'The elements of the page are nested so deep, or left open so often, that it cannot be read.',
  expected: 'a page that a browser shows; save it again from there',
};

const TRUNCATED: Readonly<Record<'inside-tag' | 'inside-box', Finding>> = {
  'inside-tag': {
    rule: 'truncated',
    message:
      'The page ends inside a tag or a comment: it was cut off, or a quotation mark or --> is missing, and what follows cannot be read.',
    expected:
      'a page in which every tag and comment is closed; save it again, or close the tag and import it again',
  },
  'inside-box': {
    rule: 'truncated',
    message: 'The page breaks off before its end.',
    expected:
      'a page that ends with </html>; if the article itself is whole, write that at its end and import it again',
  },
};

const NO_END: Finding = {
  rule: 'no-end-of-page',
  message:
    'The page has no end (</body> or </html>). Old pages often have none, but it may have been cut off: see whether the text is whole.',
};

const NO_MAIN_TEXT: Finding = {
  rule: 'no-main-text',
  message:
    'The page has no text of an article: it is empty, an index of other pages, or filled in by a script.',
  expected: 'a page with the text of one article in it',
};

const FROM_METADATA: Finding = {
  rule: 'text-from-metadata',
  message:
    'The page shows only a part of the text, so the text of its metadata (JSON-LD articleBody) was taken; links, headings and pictures are not in it.',
};
