/** Everything that may stand before an XML document's first tag; leading blank lines are what broken plugins print. */
const PROLOG = /(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?:[^[\]<>]|\[[^\]]*\])*>)*/y;

/**
 * True for an RSS document that declares the namespace of WordPress exports (any version):
 * https://developer.wordpress.org/reference/functions/export_wp/
 */
export function detectWxr(head: string): boolean {
  PROLOG.lastIndex = 0;
  PROLOG.exec(head);
  const start = head.slice(PROLOG.lastIndex);
  const tag = /^<rss\b[^>]*/i.exec(start)?.[0] ?? '';
  return /\sxmlns:\w+\s*=\s*["']https?:\/\/wordpress\.org\/export\/\d/.test(tag);
}
