import { checkCatalogue } from '../model/check-catalogue.ts';
import type { Article } from '../model/article.ts';
import { WHOLE, type Scope } from '../model/scope.ts';
import type { Problem } from '../report/problem.ts';
import { listEntries } from './list-entries.ts';
import { readArticle } from './read-article.ts';
import { readNotes } from './read-notes.ts';
import { readSite } from './read-site.ts';

/** What a check found. */
export interface ContentCheck {
  problems: Problem[];
  /** Articles that can be published. */
  articles: number;
  days: number;
}

/** Reads all content of a scope, one entry at a time, and gathers every problem there is. */
export async function checkContent(contentDir: string, scope: Scope = WHOLE): Promise<ContentCheck> {
  const { site, problems } = await readSite(contentDir);
  const defaults = { language: site?.language ?? 'en' };
  const articles: Article[] = [];
  for await (const file of listEntries(contentDir, scope)) {
    const result = await readArticle(contentDir, file, defaults);
    problems.push(...result.problems);
    if (result.article) articles.push(result.article);
  }
  problems.push(...(await readNotes(contentDir)).problems, ...checkCatalogue(articles));
  return { problems, articles: articles.length, days: new Set(articles.map(({ day }) => day)).size };
}
