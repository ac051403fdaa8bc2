import { htmlToPlainText } from '../html/html-to-plain-text.ts';
import { tokenizeHtml, type HtmlToken } from './html-token.ts';

/** Elements that authors put into titles and names. */
const MARKUP = new Set(
  `a abbr acronym b bdi bdo big br cite code del dfn div em font h1 h2 h3 h4 h5 h6 i img ins kbd mark p q rb rp rt ruby s
  samp small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/**
 * A title, name or excerpt, which WordPress keeps as HTML, → its text on one line. Markup goes; what only looks like
 * it (`<TICKER>`, `<script>`) is text.
 */
export const toPlainLine = (html: string): string =>
  htmlToPlainText([...tokenizeHtml(html)].map(keepMarkup).join(''));

function keepMarkup({ kind, name, text }: HtmlToken): string {
  if (kind === 'comment') return '';
  return MARKUP.has(name) ? text : text.replace(/</g, '&lt;');
}
