import type { End } from './body-builder.ts';
import { beginInline } from './begin-inline.ts';
import { beginTablePart } from './begin-table.ts';
import { headingDepth, isBlock, isPreformatted, isUnseen, markOf } from './element-roles.ts';
import { attribute, holdsText, isHidden } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';
import { readPreformatted } from './read-preformatted.ts';
import { lose, noteLabel, type Reading } from './reading.ts';

/**
 * Says to the builder what an element begins.
 * @returns false when nothing inside it is text; else what to do when it ends
 */
export function beginElement(element: HtmlElement, reading: Reading): End | boolean {
  const { tagName } = element;
  if (isUnseen(tagName)) return false;
  if (isHidden(element)) {
    if (holdsText(element)) lose(reading, 'hidden-text-left-out', element);
    return false;
  }
  if (isPreformatted(tagName)) return beginPreformatted(element, reading);
  if (!isBlock(tagName)) return beginInline(element, reading);
  return beginTablePart(element, reading) ?? beginBlock(element, reading);
}

function beginBlock(element: HtmlElement, reading: Reading): End {
  const { tagName } = element;
  const { builder } = reading;
  const endBlock = beginStructure(element, reading);
  if (!endBlock) builder.boundary();
  const mark = markOf(tagName);
  const endMark = mark && mark !== 'code' ? builder.mark({ type: mark }) : undefined;
  return () => {
    (endBlock ?? builder.boundary)();
    endMark?.();
  };
}

/** What stands for itself: a heading, a quotation, a list. Undefined for a paragraph and all that holds some. */
function beginStructure(element: HtmlElement, reading: Reading): End | undefined {
  const { tagName } = element;
  const { builder } = reading;
  const note = reading.notes.texts.get(element);
  if (note !== undefined) return builder.note(noteLabel(note)) ?? squeeze(element, reading);
  const depth = headingDepth(tagName);
  if (depth) return builder.heading(depth) ?? squeeze(element, reading);
  switch (tagName) {
    case 'blockquote':
      return builder.quotation() ?? squeeze(element, reading);
    case 'ul':
    case 'menu':
    case 'dir':
      return builder.list(false, 1) ?? squeeze(element, reading);
    case 'ol':
      return beginNumbered(element, reading) ?? squeeze(element, reading);
    case 'li':
      return beginItem(element, reading);
    case 'hr':
      if (!builder.inLine()) builder.block({ type: 'thematicBreak' });
      return undefined;
    default:
      return undefined;
  }
}

/** Notes that a structure cannot stand where it does; its text goes on in lines. */
function squeeze(element: HtmlElement, reading: Reading): End | undefined {
  const table = reading.tables[reading.tables.length - 1];
  if (!reading.builder.inLine()) lose(reading, 'nesting-reduced', element);
  else if (table?.isFirstSqueeze()) lose(reading, 'table-cell-flattened', element);
  return undefined;
}

/** Markdown's limit for the first number of a list. */
const MAX_NUMBER = 999_999_999;

function beginNumbered(element: HtmlElement, reading: Reading): End | undefined {
  const start = wholeNumber(attribute(element, 'start')) ?? 1;
  const plain =
    /^(?:1|)$/.test(attribute(element, 'type') ?? '') && attribute(element, 'reversed') === undefined;
  const fits = start >= 0 && start <= MAX_NUMBER;
  if (!plain || !fits) lose(reading, 'list-numbers-changed', element);
  return reading.builder.list(true, fits ? start : 1);
}

function beginItem(element: HtmlElement, reading: Reading): End | undefined {
  const { builder } = reading;
  const value = wholeNumber(attribute(element, 'value'));
  const number = value !== undefined && value >= 0 && value <= MAX_NUMBER ? value : undefined;
  const item = builder.item(number);
  if (item || builder.inLine()) return item;
  // An item outside any list: browsers show it as one.
  const list = builder.list(false, 1);
  const lonely = list && builder.item(undefined);
  return (
    list &&
    lonely &&
    (() => {
      lonely();
      list();
    })
  );
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,10}\s*$/.test(value) ? Number(value) : undefined;
}

function beginPreformatted(element: HtmlElement, reading: Reading): boolean {
  const { builder } = reading;
  const { value, lang, links } = readPreformatted(element);
  for (let count = 0; count < links; count += 1) lose(reading, 'link-left-as-text', element);
  builder.boundary();
  if (builder.inLine()) {
    squeeze(element, reading);
    builder.text(value);
    builder.boundary();
  } else if (/[^ \t\n\f\r]/.test(value)) builder.block({ type: 'code', lang: lang ?? null, value });
  return false;
}
