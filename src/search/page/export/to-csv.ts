import type { CitedArticle } from './cited-article.ts';

const COLUMNS: readonly [name: string, read: (article: CitedArticle) => string][] = [
  ['date', ({ day }) => day],
  ['headline', ({ headline }) => headline],
  ['source', ({ source }) => source ?? ''],
  ['section', ({ section }) => section ?? ''],
  ['topics', ({ topics }) => topics.join('; ')],
  ['people', ({ people }) => people.join('; ')],
  ['places', ({ places }) => places.join('; ')],
  ['organizations', ({ organizations }) => organizations.join('; ')],
  ['language', ({ language }) => language],
  ['url', ({ url }) => url],
];

/** Articles as comma-separated values (RFC 4180), with a line of names above them. */
export function toCsv(articles: readonly CitedArticle[]): string {
  const rows = articles.map((article) => COLUMNS.map(([, read]) => toCell(read(article))).join(','));
  return [COLUMNS.map(([name]) => name).join(','), ...rows].map((row) => `${row}\r\n`).join('');
}

/** An apostrophe goes before what a spreadsheet would take for a formula; it then shows the text and computes nothing. */
function toCell(text: string): string {
  const safe = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
