import type { PhrasingContent, RootContent } from 'mdast';

/** What comes into the place of a tag. All empty: nothing. */
export interface Put {
  /** In a line of text. */
  inline: PhrasingContent[];
  /** Where the tag has a line for itself; the inline form when left out. */
  blocks?: RootContent[];
  /** In an address, a title or an attribute. */
  text: string;
}

/** A stretch of the source that Markdown must not see. */
export interface Cut {
  start: number;
  end: number;
  put: Put;
  /** HTML that comes into its place instead, for Markdown to see. */
  markup?: string;
  /** True when a line that is empty without it goes away, rather than ending a paragraph. */
  isNote?: boolean;
}

export const NOTHING: Put = { inline: [], text: '' };

export const isNothing = (put: Put): boolean =>
  put.inline.length === 0 && !put.blocks?.length && put.text === '';

/** Text, and nothing but text. */
export const putText = (value: string): Put => ({
  inline: value === '' ? [] : [{ type: 'text', value }],
  text: value,
});
