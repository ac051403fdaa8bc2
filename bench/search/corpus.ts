import { readArticle } from '../../src/archive/read-article.ts';
import { plainTextOf } from '../../src/markdown/to-plain-text.ts';
import { listEntryPaths } from '../archives/list-entries.ts';

/** An article as the benchmarks of search know it: what can be found in it, and what it is filed under. */
export interface CorpusArticle {
  /** Permalink, `/1987/02/26/bahia-cocoa-review/`. */
  path: string;
  /** `1987-02-26` */
  day: string;
  headline: string;
  /** The text as it stands on the page, a blank line between blocks. */
  body: string;
  topics: readonly string[];
  people: readonly string[];
  places: readonly string[];
  organizations: readonly string[];
}

/**
 * All articles of a content folder, oldest first.
 * @throws Error when an entry has mistakes: the archives of benchmarks have none
 */
export async function readCorpus(contentDir: string): Promise<CorpusArticle[]> {
  const corpus: CorpusArticle[] = [];
  for (const file of listEntryPaths(contentDir)) {
    const { article, body } = await readArticle(contentDir, `articles/${file}`, { language: 'en' });
    if (!article || !body) throw new Error(`${file} cannot be read.`);
    const { path, day, headline, subjects } = article;
    const names = (kind: keyof typeof subjects): string[] => subjects[kind].map(({ name }) => name);
    corpus.push({
      path,
      day,
      headline,
      body: plainTextOf(body).text,
      topics: names('topics'),
      people: names('people'),
      places: names('places'),
      organizations: names('organizations'),
    });
  }
  return corpus;
}
