import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages read at the most, evenly over the years: enough to know how frequent a word is. */
const SAMPLE = 20_000;
const PAGE = /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/;
/** Letters alone: what any engine takes for one word. */
const WORD = /(?<![\p{L}\p{N}\p{M}'’.&;-])\p{L}{3,}(?![\p{L}\p{N}\p{M}'’&-])/gu;

/** The words of a site's articles, or of some of them. */
export interface SiteWords {
  /** Articles that the site has. */
  articles: number;
  /** Months in which there are any, oldest first: `1987-03`. */
  months: string[];
  /** Distinct words of each article read, in the order of their first occurrence. */
  words: string[][];
}

/** Reads what the paragraphs of a built site's article pages say. */
export function readSiteWords(site: string): SiteWords {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => PAGE.test(file))
    .sort();
  const step = Math.max(1, Math.ceil(files.length / SAMPLE));
  return {
    articles: files.length,
    months: [...new Set(files.map((file) => file.slice(0, 7).replace('/', '-')))],
    words: files
      .filter((_, at) => at % step === 0)
      .map((file) => [...new Set(wordsOfPage(readFileSync(join(site, file), 'utf8')))]),
  };
}

function wordsOfPage(page: string): string[] {
  const from = page.indexOf('<div class="body"');
  const body = page.slice(from, page.indexOf('<aside class="card ', from));
  const text = [...body.matchAll(/<p(?: [^>]*)?>(.*?)<\/p>/gs)].map(([, inner = '']) => inner).join(' ');
  return (
    text
      .replace(/<[^>]*>/g, ' ')
      .toLowerCase()
      .match(WORD) ?? []
  );
}
