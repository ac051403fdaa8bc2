import { subjectsOf } from './cited-article.ts';
import type { CitedArticle } from './cited-article.ts';

/** Articles as RIS records, which Zotero, EndNote and Mendeley read. */
export const toRis = (articles: readonly CitedArticle[]): string => articles.map(toRecord).join('');

function toRecord(article: CitedArticle): string {
  const { headline, day, source, section, language, url } = article;
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ['TI', headline],
    ['T2', source],
    ['SE', section],
    ['PY', day.slice(0, 4)],
    ['DA', `${day.replaceAll('-', '/')}/`],
    ...subjectsOf(article).map((subject): [string, string] => ['KW', subject]),
    ['LA', language],
    ['UR', url],
    ['ER', ''],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${toLine(value)}`));
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A value is one line, or its rest would be read as a field. */
const toLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
