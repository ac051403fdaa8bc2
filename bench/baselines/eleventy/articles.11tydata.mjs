/** Goes beside the articles: where their pages stand, and what frames them. */
export default {
  layout: 'article.11ty.mjs',
  permalink: ({ page }) => `${page.filePathStem.slice('/articles'.length)}/`,
};
