/** What may stand before the markup: a byte-order mark, white space, comments, an XML declaration. */
const BEFORE = /^(?:\ufeff|\s+|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/;

/** A page opens so, whatever it is about. */
const PAGE = /^<(?:!doctype\s+html\b|html\b|head\b|body\b|title\b|meta\b)/i;

/** A part of a page: an element that only HTML has, and another one that is closed. */
const PART = /^<(?:article|div|h[1-6]|main|p|section)(?:\s[^<>]*)?>/i;
const CLOSED = /<\/(?:article|div|h[1-6]|main|p|section|ul|ol|table|blockquote)\s*>/gi;

/** True for a file that opens like an HTML page, or like a part of one; not for XML of another kind, or a text on tags. */
export function detectHtml(head: string): boolean {
  const opening = head.replace(BEFORE, '');
  if (PAGE.test(opening)) return true;
  return PART.test(opening) && (opening.match(CLOSED)?.length ?? 0) >= 2;
}
