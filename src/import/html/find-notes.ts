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
  const notes: Notes = { calls: new Map(), texts: new Map(), returns: new Set() };
  for (const { element, target } of links) {
    const number = isCall(element) ? CALL.exec(rawText(element).trim())?.[1] : undefined;
    const text = byId.get(target);
    if (
      number === undefined ||
      !text ||
      !/^(?:li|p|div|dd|aside|section)$/.test(text.tagName) ||
      isInside(element, text)
    )
      continue;
    notes.calls.set(element, number);
    notes.texts.set(text, number);
  }
  for (const { element, target } of links) {
    const back = byId.get(target);
    if (!back || notes.calls.has(element)) continue;
    const leadsBack = [...notes.calls.keys()].some((call) => call === back || isInside(call, back));
    if (leadsBack && [...notes.texts.keys()].some((text) => isInside(element, text)))
      notes.returns.add(element);
  }
  return isComplete(notes) ? notes : { calls: new Map(), texts: new Map(), returns: new Set() };
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

/** Most notes of an article; beyond it the search for links back takes long. */
const MOST = 300;

/** True when the notes are numbered as a page numbers them, each has a text, and each leads back. */
function isComplete({ calls, texts, returns }: Notes): boolean {
  if (calls.size === 0 || calls.size > MOST) return false;
  const order = [...new Set(calls.values())];
  if (!order.every((number, index) => number === String(index + 1))) return false;
  if (texts.size !== order.length || new Set(texts.values()).size !== order.length) return false;
  return [...texts.keys()].every((text) => {
    const back = [...returns].filter((element) => isInside(element, text));
    const nested = [...texts.keys()].some((other) => other !== text && isInside(other, text));
    return (
      back.length > 0 && !nested && rawText(text).trim().length > back.map(rawText).join('').trim().length
    );
  });
}

function isInside(element: HtmlElement, outer: HtmlElement): boolean {
  for (let node: HtmlParent | null = element; node; node = 'parentNode' in node ? node.parentNode : null) {
    if (node === outer) return true;
  }
  return false;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
