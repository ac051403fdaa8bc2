import { hash } from 'node:crypto';
import type { Article, ListedArticle } from '../model/article.ts';
import { toListed } from '../model/article.ts';
import { commonest, uniqueBySlug, type Subject } from '../model/catalogue.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../model/subject.ts';

/**
 * Subjects are kept on shelves by a hash of their address, so that the pages of all subjects can be made a few shelves at a
 * time, and only those shelves again on which something has changed.
 */

/** What a volume says of one subject: how it is spelt, and its articles, oldest first. One line of JSON. */
export interface ShelfLine {
  kind: SubjectKind;
  slug: string;
  names: [name: string, count: number][];
  articles: ListedArticle[];
}

/** Shelf of a subject: two hexadecimal digits, so there are 256. */
export const shelfOf = (kind: SubjectKind, slug: string): string =>
  hash('sha256', `${kind}/${slug}`, 'hex').slice(0, 2);

/** All shelves, in order. */
export const SHELVES: readonly string[] = Array.from({ length: 256 }, (_, at) =>
  at.toString(16).padStart(2, '0'),
);

/** What a volume's articles (oldest first) say of their subjects, by shelf, in lines. */
export function toShelves(articles: readonly Article[]): Map<string, { text: string; rows: number }> {
  const lines = new Map<string, ShelfLine>();
  for (const article of articles) {
    const listed = toListed(article);
    for (const kind of SUBJECT_KINDS) {
      for (const { slug, name } of uniqueBySlug(article.subjects[kind])) {
        const key = `${kind}/${slug}`;
        const line = lines.get(key) ?? { kind, slug, names: [], articles: [] };
        lines.set(key, line);
        line.articles.push(listed);
        const spelling = line.names.find(([known]) => known === name);
        if (spelling) spelling[1] += 1;
        else line.names.push([name, 1]);
      }
    }
  }
  const shelves = new Map<string, { text: string; rows: number }>();
  for (const key of [...lines.keys()].sort()) {
    const line = lines.get(key) as ShelfLine;
    const shelf = shelves.get(shelfOf(line.kind, line.slug)) ?? { text: '', rows: 0 };
    shelves.set(shelfOf(line.kind, line.slug), {
      text: `${shelf.text}${JSON.stringify(line)}\n`,
      rows: shelf.rows + line.articles.length,
    });
  }
  return shelves;
}

/** The subjects of a shelf, from what the volumes say of it, oldest volume first; with the spelling that most articles use. */
export function fromShelf(texts: Iterable<string>): Subject[] {
  const found = new Map<string, ShelfLine>();
  for (const text of texts) {
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const said = JSON.parse(line) as ShelfLine;
      const key = `${said.kind}/${said.slug}`;
      const known = found.get(key);
      if (!known) {
        found.set(key, said);
        continue;
      }
      for (const article of said.articles) known.articles.push(article);
      known.names.push(...said.names);
    }
  }
  return [...found.keys()].sort().map((key) => toSubject(found.get(key) as ShelfLine));
}

function toSubject({ kind, slug, names, articles }: ShelfLine): Subject {
  const spellings = new Map<string, number>();
  for (const [name, count] of names) spellings.set(name, (spellings.get(name) ?? 0) + count);
  return { kind, slug, name: commonest(spellings), articles };
}
