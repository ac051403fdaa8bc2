import { getCollection } from 'astro:content';
import type { Article as Facts, Kind } from '../../shared/article.ts';
import { groupArticles, type Archive } from '../../shared/group-articles.ts';
import { countWords, openingOf } from '../../shared/text.ts';

/** What the collection's schema makes of front matter. */
interface Fields extends Partial<Record<Kind, string[]>> {
  headline: string;
  suppliedHeadline?: boolean;
  date: Date;
  section?: string;
  source?: string;
  dateline?: string;
  byline?: string[];
  provenance?: { file: string; record?: string; sha256: string; imported: Date };
}

interface Entry {
  id: string;
  body?: string;
  data: Fields;
}

/** An article with the entry that its text is rendered from. */
export interface Article extends Facts, Pick<Fields, 'byline' | 'provenance'> {
  entry: Entry;
}

let archive: Promise<Archive<Article>> | undefined;

/** The archive, read and grouped once for all pages. */
export function getArchive(): Promise<Archive<Article>> {
  archive ??= readArchive();
  return archive;
}

async function readArchive(): Promise<Archive<Article>> {
  // The types that are generated in the project are those of its own collections.
  const entries = (await getCollection('articles' as never)) as unknown as Entry[];
  return groupArticles(entries.map(toArticle));
}

function toArticle(entry: Entry): Article {
  const { headline, date, ...fields } = entry.data;
  const body = entry.body ?? '';
  return {
    ...fields,
    entry,
    title: headline,
    path: `/${entry.id}/`,
    day: entry.id.slice(0, 10).replaceAll('/', '-'),
    stamp: date.toISOString(),
    opening: openingOf(body),
    words: countWords(body),
  };
}
