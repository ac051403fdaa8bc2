import { checkNotes } from '../model/check-notes.ts';
import { checkCatalogue } from '../model/check-catalogue.ts';
import type { Article } from '../model/article.ts';
import { WHOLE, type Scope } from '../model/scope.ts';
import type { Problem } from '../report/problem.ts';
import { listEntries } from './list-entries.ts';
import { readArticle } from './read-article.ts';
import { locateProblems } from './locate-problems.ts';
import { readAbout } from './read-about.ts';
import { readNotes, type SubjectNote } from './read-notes.ts';
import { readSite } from './read-site.ts';

/** What a check found. */
export interface ContentCheck {
  problems: Problem[];
  /** Articles that can be published. */
  articles: number;
  days: number;
}

/** The subjects whose notes say which spelling is shown. */
const namedBy = (notes: readonly SubjectNote[]): Set<string> =>
  new Set(notes.filter(({ fields }) => fields.name !== undefined).map(({ kind, slug }) => `${kind}/${slug}`));

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
  const { notes, problems: inNotes } = await readNotes(contentDir);
  const { problems: inAbout } = await readAbout(contentDir);
  problems.push(...inNotes, ...inAbout);
  problems.push(...(await locateProblems(contentDir, checkCatalogue(articles, { named: namedBy(notes) }))));
  if (scope === WHOLE) problems.push(...checkNotes(notes, articles));
  return { problems, articles: articles.length, days: new Set(articles.map(({ day }) => day)).size };
}
