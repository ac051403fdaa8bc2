import type { Finding } from '../format.ts';

/** Every way in which HTML says more than an entry can. The names are permanent: they are counted in reports. */
const LOSSES = {
  'unsafe-link': {
    one: 'A link led to an address that cannot be kept (a script, data, another protocol, or no address at all); its text stays.',
    many: 'links led to addresses that cannot be kept (scripts, data, other protocols, or no address at all); their text stays.',
  },
  'link-within-page': {
    one: 'A link led to another place on the same page; its text stays.',
    many: 'links led to other places on the same page; their text stays.',
  },
  'relative-link': {
    one: 'A link names no site, and the address of the page is not known; it is kept as it is.',
    many: 'links name no site, and the address of the page is not known; they are kept as they are.',
  },
  'link-left-as-text': {
    one: 'A link stood inside preformatted text; its text stays.',
    many: 'links stood inside preformatted text; their text stays.',
  },
  'picture-left-out': {
    one: 'A picture has no address on the web, so it cannot be shown; its alternative text stays.',
    many: 'pictures have no address on the web, so they cannot be shown; their alternative texts stay.',
  },
  'drawing-left-out': {
    one: 'A drawing (SVG) cannot be kept; what is written in it stays.',
    many: 'drawings (SVG) cannot be kept; what is written in them stays.',
  },
  'embed-left-as-link': {
    one: 'A video, sound, frame or other embedded content is now a link to it.',
    many: 'videos, sounds, frames or other embedded contents are now links to them.',
  },
  'embed-left-out': {
    one: 'An embedded content has no address that can be kept and is left out.',
    many: 'embedded contents have no addresses that can be kept and are left out.',
  },
  'form-left-out': {
    one: 'A form control (button, field or list to choose from) is left out.',
    many: 'form controls (buttons, fields or lists to choose from) are left out.',
  },
  'hidden-text-left-out': {
    one: 'A part that the page hid from its readers is left out.',
    many: 'parts that the page hid from its readers are left out.',
  },
  'struck-text-kept': {
    one: 'Text that was struck through now reads as ordinary text.',
    many: 'pieces of text that were struck through now read as ordinary text.',
  },
  'raised-text-lowered': {
    one: 'A raised or lowered number or sign now stands on the line.',
    many: 'raised or lowered numbers or signs now stand on the line.',
  },
  'ruby-in-line': {
    one: 'A reading that stood above its word (ruby) now follows it.',
    many: 'readings that stood above their words (ruby) now follow them.',
  },
  'formula-in-line': {
    one: 'A formula is now written in one line of plain text.',
    many: 'formulas are now written in one line of plain text each.',
  },
  'direction-override-lost': {
    one: 'Text whose direction was forced (bdo) now runs in its own direction.',
    many: 'pieces of text whose direction was forced (bdo) now run in their own direction.',
  },
  'list-numbers-changed': {
    one: 'A list was counted in letters, Roman numerals or backwards; it now has plain numbers.',
    many: 'lists were counted in letters, Roman numerals or backwards; they now have plain numbers.',
  },
  'table-cell-flattened': {
    one: 'A table cell held paragraphs, a list, a heading or another table; its text now stands in one line.',
    many: 'table cells held paragraphs, lists, headings or other tables; their text now stands in one line each.',
  },
  'table-spans-flattened': {
    one: 'A table cell spanned several columns or rows; it now stands in the first of them.',
    many: 'table cells spanned several columns or rows; they now stand in the first of them.',
  },
  'table-as-paragraphs': {
    one: 'A table held whole paragraphs, lists or other tables; its cells now follow each other as paragraphs.',
    many: 'tables held whole paragraphs, lists or other tables; their cells now follow each other as paragraphs.',
  },
  'nesting-reduced': {
    one: 'A quotation or list was nested too deep; it now stands less deep.',
    many: 'quotations or lists were nested too deep; they now stand less deep.',
  },
  'markup-flattened': {
    one: 'The markup was nested too deep or too tangled to be read; the text is kept in plain paragraphs.',
    many: 'pieces of markup were nested too deep or too tangled to be read; the text is kept in plain paragraphs.',
  },
} as const;

/** Name of one of them. */
export type Loss = keyof typeof LOSSES;

/** Counts what could not be brought over. */
export interface Losses {
  /** Counts one more. The first one says what was found and where. */
  add(loss: Loss, found?: string, line?: number): void;
  /** One warning a kind, in the order in which they were first met. */
  toFindings(): Finding[];
}

const FOUND_LENGTH = 200;

/** An empty count. */
export function createLosses(): Losses {
  const counts = new Map<Loss, { count: number; found?: string; line?: number }>();
  return {
    add(loss, found, line) {
      const counted = counts.get(loss);
      if (counted) counted.count += 1;
      else {
        counts.set(loss, {
          count: 1,
          ...(found && { found: found.replace(/\s+/g, ' ').slice(0, FOUND_LENGTH).toWellFormed() }),
          ...(line !== undefined && { line }),
        });
      }
    },
    toFindings: () =>
      [...counts].map(([rule, { count, ...where }]) => ({
        rule,
        message: count === 1 ? LOSSES[rule].one : `${count} ${LOSSES[rule].many}`,
        ...where,
      })),
  };
}
