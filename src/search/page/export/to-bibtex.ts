import { subjectsOf } from './cited-article.ts';
import type { CitedArticle } from './cited-article.ts';

/** Articles as BibTeX entries, each with a key of its own. */
export function toBibtex(articles: readonly CitedArticle[]): string {
  const taken = new Set<string>();
  return articles.map((article) => toEntry(article, uniqueKey(article, taken))).join('\n');
}

function toEntry(article: CitedArticle, key: string): string {
  const { headline, day, source, section, language, url } = article;
  const [year = '', month = ''] = day.split('-');
  const fields: [name: string, value: string | undefined][] = [
    // The second pair of braces keeps a style from lowering the headline's capitals.
    ['title', `{${escape(headline)}}`],
    ['journal', source && escape(source)],
    ['date', day],
    ['year', year],
    ['month', month],
    ['note', section && escape(section)],
    ['keywords', subjectsOf(article).map(toKeyword).join(', ') || undefined],
    ['language', escape(language)],
    ['url', new URL(url).href],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},\n`));
  return `@article{${key},\n${lines.join('')}}\n`;
}

/** The day and what of the slug a key may hold; a number after one that is there already. */
function uniqueKey({ day, url }: CitedArticle, taken: Set<string>): string {
  const slug = decode(new URL(url).pathname).split('/').filter(Boolean).at(-1) ?? '';
  const plain = `${day}-${slug.toLowerCase()}`.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
  let key = plain;
  for (let number = 2; taken.has(key); number += 1) key = `${plain}-${number}`;
  taken.add(key);
  return key;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Keywords are told apart by commas; one that has a comma of its own stands in braces. */
const toKeyword = (subject: string): string =>
  subject.includes(',') ? `{${escape(subject)}}` : escape(subject);

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escape = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\~^{}&%$#_]/g, (character) => ESCAPES[character] ?? `\\${character}`)
    .trim();
