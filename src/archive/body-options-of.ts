import type { BodyOptions } from '../markdown/body-options.ts';
import type { Article } from '../model/article.ts';
import { directionOf } from '../model/display.ts';
import { datePath, toHref } from '../model/urls.ts';

/** What the renderer of bodies must know of an article. `base` is the base path, with a slash at both ends. */
export const bodyOptionsOf = (article: Article, base: string): BodyOptions => ({
  dateline: article.dateline,
  base,
  filesHref: toHref({ origin: '', base }, datePath(article.day)),
  direction: directionOf(article.language),
});
