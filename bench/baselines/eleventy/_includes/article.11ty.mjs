import { articlePage } from '../lib/article-page.mjs';

/** The page of an article, round its rendered text. */
export default ({ collections, page, content, provenance, byline }) =>
  articlePage(collections.archive, page.url, { content, provenance, byline });
