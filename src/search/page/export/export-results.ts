import { formatNumber } from '../../../model/display.ts';
import type { SearchEngine } from '../../engine/answer.ts';
import type { CitedArticle } from './cited-article.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCsv } from './to-csv.ts';
import { toRis } from './to-ris.ts';

/** What a list of results can be exported as. */
export type ExportFormat = 'csv' | 'ris' | 'bibtex';

const FORMATS: Record<
  ExportFormat,
  { write: (articles: CitedArticle[]) => string; type: string; end: string }
> = {
  // The mark at the beginning tells a spreadsheet that it is UTF-8.
  csv: { write: (articles) => `\uFEFF${toCsv(articles)}`, type: 'text/csv', end: 'csv' },
  ris: { write: toRis, type: 'application/x-research-info-systems', end: 'ris' },
  bibtex: { write: toBibtex, type: 'application/x-bibtex', end: 'bib' },
};

/** Results that are exported at most, the first ones in the order shown. */
const MOST = 1000;
/** Articles that are read at a time. */
const BATCH = 50;

/**
 * Saves the results of the engine's last search as a file of the reader's.
 * @param signal ends it when another search begins
 * @param tell takes how far it has come
 * @returns what was done, in words
 */
export async function exportResults(
  engine: SearchEngine,
  format: ExportFormat,
  signal: AbortSignal,
  tell: (text: string) => void,
): Promise<string> {
  const locale = document.documentElement.lang || 'en';
  const { articles, unread } = await readAll(engine, signal, (count) =>
    tell(`Reading articles: ${formatNumber(count, locale)} …`),
  );
  const { write, type, end } = FORMATS[format];
  download(new Blob([write(articles)], { type: `${type};charset=utf-8` }), `search-results.${end}`);
  const count = `${formatNumber(articles.length, locale)} ${articles.length === 1 ? 'article' : 'articles'}`;
  const done = `${articles.length + unread === MOST ? `The first ${count}` : count} exported`;
  return unread === 0 ? `${done}.` : `${done}; ${formatNumber(unread, locale)} could not be read.`;
}

/** The articles of the engine's last search, in order, with the host in their addresses; and how many could not be read. */
export async function readAll(
  engine: Pick<SearchEngine, 'refs' | 'read'>,
  signal: AbortSignal,
  onRead: (count: number) => void,
): Promise<{ articles: CitedArticle[]; unread: number }> {
  const articles: CitedArticle[] = [];
  let unread = 0;
  for (let from = 0; from < MOST; from += BATCH) {
    const refs = await engine.refs(from, Math.min(BATCH, MOST - from));
    signal.throwIfAborted();
    if (refs.length === 0) break;
    const read = await engine.read(refs);
    signal.throwIfAborted();
    for (const article of read) {
      if (article.unread) unread += 1;
      else articles.push({ ...article, url: new URL(article.url, location.href).href });
    }
    onRead(articles.length);
    if (refs.length < BATCH) break;
  }
  return { articles, unread };
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
