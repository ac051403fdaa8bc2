import type { FootnoteReference } from 'mdast';
import type { BodyBuilder } from './body-builder.ts';
import type { Notes } from './find-notes.ts';
import type { Loss, Losses } from './losses.ts';
import type { HtmlElement } from './parse-html.ts';
import type { TableBuilder } from './table-builder.ts';

/** A table whose rows are being read. */
export interface OpenTable {
  readonly builder: TableBuilder;
  readonly headRow: boolean;
  rows: number;
  /** True when asked for the first time in a cell. */
  isFirstSqueeze(): boolean;
  nextCell(): void;
}

/** All that is known while a page's markup is gone through. */
export interface Reading {
  readonly builder: BodyBuilder;
  readonly losses: Losses;
  readonly base: string | undefined;
  /** Line of the source on which the HTML begins. */
  readonly line: number | undefined;
  /** The tables that are open, innermost last; undefined for one that is no table to a reader. */
  readonly tables: (OpenTable | undefined)[];
  /** Addresses of the pictures so far. */
  readonly pictures: Set<string>;
  readonly notes: Notes;
  /** The calls of notes that were set, and what they said. */
  readonly calls: { node: FootnoteReference; text: string }[];
  /** How many `<q>` are open. */
  quotes: number;
}

/** Counts a loss at the element's place. */
export function lose(reading: Reading, loss: Loss, element: HtmlElement, found?: string): void {
  const line = element.sourceCodeLocation?.startLine;
  reading.losses.add(loss, found, reading.line !== undefined && line ? reading.line + line - 1 : undefined);
}

/** The label of a note of the HTML's own; others may have numbers as theirs. */
export const noteLabel = (number: string): string => `note-${number}`;
