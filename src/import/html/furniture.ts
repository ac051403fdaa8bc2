import { attribute } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';

/** Elements that hold what a page says beside its article. */
const ELEMENTS = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'menu']);

const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'banner',
  'dialog',
  'menu',
  'toolbar',
]);

/** Words that sites put into class names and ids of such parts. */
const WORDS =
  `advert advertisement advertising banner breadcrumbs? comments? cookies? disqus footer newsletters?
  outbrain paywall popup promos? promoted promotion recirc recirculation recommended recommendations related share
  sharing sharebar sidebar signup subscribe subscription taboola toolbar trending most-read
  most-popular read-more read-next more-from also-read see-also author-bio about-author copyright disclaimer`
    .trim()
    .split(/\s+/)
    .join('|');

const NAMED = new RegExp(`(?:^|[\\s_-])(?:${WORDS})(?:$|[\\s_-])`, 'i');

/** True for an element that holds what a page says beside its article: navigation, comments, offers, the related. */
export function isFurniture(element: HtmlElement): boolean {
  if (/^(?:html|body|main|article)$/.test(element.tagName)) return false;
  // Who is quoted stands in the footer of a quotation.
  if (element.tagName === 'footer' && element.parentNode?.nodeName === 'blockquote') return false;
  if (ELEMENTS.has(element.tagName) || ROLES.has(attribute(element, 'role') ?? '')) return true;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return names.length < 300 && NAMED.test(names);
}
