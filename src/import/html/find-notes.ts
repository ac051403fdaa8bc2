import { attribute, elementsIn, rawText } from './html-nodes.ts';
import type { HtmlElement, HtmlParent } from './parse-html.ts';

/** The footnotes of a text. */
export interface Notes {
  /** The links that call a note, and its number. */
  calls: Map<HtmlElement, string>;
  /** The elements that hold a note, and its number. */
  texts: Map<HtmlElement, string>;
  /** The links that lead back from a note. */
  returns: Set<HtmlElement>;
}

/** What the call of a note says: a number, perhaps in brackets. */
const CALL = /^[[(]?(\d{1,3})[\])]?$/;

/**
 * Finds footnotes: links that are a number (`<sup><a href="#n1">1</a></sup>`) and lead to an item, a paragraph or a box
 * from which a link leads back. Taken only when their numbers are those that a page of ours would count, 1, 2, 3 in the
 * order of the text; else a reader would find other numbers than were printed.
 */
export function findNotes(root: HtmlParent): Notes {
  const byId = new Map<string, HtmlElement>();
  const links: { element: HtmlElement; target: string }[] = [];
  for (const element of elementsIn(root)) {
    const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
    if (id && !byId.has(id)) byId.set(id, element);
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href !== undefined && href.length > 1 && href.startsWith('#'))
      links.push({ element, target: decode(href.slice(1)) });
  }
  const calls = new Map<HtmlElement, string>();
  const texts = new Map<HtmlElement, string>();
  for (const { element, target } of links) {
    const number = isCall(element) ? CALL.exec(rawText(element).trim())?.[1] : undefined;
    const text = byId.get(target);
    if (number === undefined || !text || !TEXT.test(text.tagName) || isInside(element, text)) continue;
    calls.set(element, number);
    texts.set(text, number);
    if (calls.size > MOST) return NONE;
  }
  if (calls.size === 0) return NONE;
  const callers = new Set([...calls.keys()].flatMap((call) => [call, ...ancestors(call)]));
  const back = new Map<HtmlElement, HtmlElement[]>([...texts.keys()].map((text) => [text, []]));
  for (const { element, target } of links) {
    const caller = byId.get(target);
    const text = ancestors(element).find((node) => texts.has(node));
    if (caller && text && callers.has(caller) && !calls.has(element)) back.get(text)?.push(element);
  }
  if (!isCounted([...calls.values()], [...texts.values()]) || ![...back].every(isNote)) return NONE;
  return { calls, texts, returns: new Set([...back.values()].flat()) };
}

const NONE: Notes = { calls: new Map(), texts: new Map(), returns: new Set() };

/** What may hold a note. */
const TEXT = /^(?:li|p|div|dd|aside|section)$/;

/** Most calls of an article. */
const MOST = 300;

/** True when the numbers are those that a page of ours counts, and each note has one. */
function isCounted(calls: readonly string[], texts: readonly string[]): boolean {
  const order = [...new Set(calls)];
  return (
    order.every((number, index) => number === String(index + 1)) &&
    texts.length === order.length &&
    new Set(texts).size === order.length
  );
}

/** True for a text that leads back, says something besides, and lies in no other note. */
function isNote(
  [text, back]: [HtmlElement, HtmlElement[]],
  _: number,
  all: readonly [HtmlElement, unknown][],
): boolean {
  const returns = back.slice(0, MOST).map((element) => rawText(element).trim().length);
  const outer = new Set(ancestors(text));
  // A note that prints its number would have it twice.
  if (/^\s*[[(]?\d/.test(rawText(text))) return false;
  return (
    back.length > 0 &&
    back.length <= MOST &&
    !all.some(([other]) => outer.has(other)) &&
    rawText(text).trim().length > returns.reduce((sum, length) => sum + length)
  );
}

/** True for a link that is raised, stands in brackets, or is named as a note: "see part 3" is none. */
function isCall(element: HtmlElement): boolean {
  const names = ['class', 'role', 'rel', 'epub:type'].map((name) => attribute(element, name) ?? '').join(' ');
  return (
    element.parentNode?.nodeName === 'sup' ||
    element.childNodes.some(({ nodeName }) => nodeName === 'sup') ||
    /^[[(]/.test(rawText(element).trim()) ||
    /note|cite/i.test(names)
  );
}

const isInside = (element: HtmlElement, outer: HtmlElement): boolean =>
  element === outer || ancestors(element).includes(outer);

function ancestors(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) found.push(node);
  return found;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
