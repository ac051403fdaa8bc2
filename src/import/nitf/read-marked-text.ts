import { htmlToBody, type HtmlBody } from '../html/html-to-body.ts';
import { textToBody } from '../paragraphs.ts';

const PLAIN_PARAGRAPH = /<p\b[^<>]*>([^<]*)<\/p\s*>/gi;

/**
 * HTML of a story → its body. Agencies put whole dispatches, typed with line ends and indentation, into one `<p>`: HTML
 * would run them together into one paragraph, so they are parted as plain text is.
 * @param line of the source, for warnings
 */
export function readHtml(html: string, line?: number): HtmlBody {
  const parted = html.replace(PLAIN_PARAGRAPH, (whole, text: string) =>
    isTyped(text) ? partParagraphs(text) : whole,
  );
  const { body, warnings } = htmlToBody(parted);
  return {
    body,
    warnings: line === undefined ? warnings : warnings.map((warning) => ({ ...warning, line })),
  };
}

/** True for lines that end because the line was full: some at the margin, and paragraphs that are indented or parted. */
function isTyped(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  const written = lines.slice(1).filter((line) => line.trim() !== '');
  if (written.length < 2) return false;
  const first = lines.findIndex(isWritten);
  const last = lines.findLastIndex(isWritten);
  const isParted = lines.slice(first, last).some((line) => !isWritten(line));
  return (
    written.some((line) => /^\S/.test(line)) && (isParted || written.some((line) => /^ {3,}\S/.test(line)))
  );
}

const isWritten = (line: string): boolean => line.trim() !== '';

function partParagraphs(text: string): string {
  return textToBody(text)
    .children.map((block) => {
      if (block.type === 'code')
        return `<pre>${block.value.startsWith('\n') ? '\n' : ''}${block.value}</pre>`;
      return block.type === 'paragraph'
        ? `<p>${block.children.map((child) => ('value' in child ? child.value : '')).join('')}</p>`
        : '';
    })
    .join('\n');
}

/** True for text that is HTML, whatever it is declared to be: it begins and ends with a tag. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*<(?:!doctype|html|body|p|div|section|article|h[1-6]|ul|ol|table|blockquote|figure)\b/i.test(text) &&
  text.trimEnd().endsWith('>');
