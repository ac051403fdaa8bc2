import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
import { addToParser } from './add-to-parser.ts';

/**
 * GFM tables and footnotes, and nothing else of GFM: remark-gfm would also link bare URLs, strike text between
 * tildes and make checkboxes, none of which the source's characters asked for.
 */
export function remarkTablesAndFootnotes(this: Processor): undefined {
  addToParser(this, [gfmTable(), gfmFootnote()], [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()]);
}
