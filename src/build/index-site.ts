import { readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';

/** Parts of a body that the page adds to make footnotes work: their heading, their numbers and the way back. */
const NOT_THE_TEXT = ['.footnotes > h2', '[data-footnote-ref]', '[data-footnote-backref]'];

/** What the search index of a built site holds. */
export interface IndexedSite {
  articles: number;
  /** Languages as Pagefind names them (lower case), in code-unit order: each has an index of its own. */
  languages: string[];
}

/** The search bundle's folder in a built site. */
export const BUNDLE = 'pagefind';

/** What Pagefind writes for interfaces that are not ours. */
const NOT_OURS = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$|^playground$/;
const PAGES_AT_ONCE = 32;

/**
 * Indexes the article pages (those with `data-pagefind-body`) of a built site into `pagefind/` inside it.
 * The same pages give the same bytes, on every machine: pages are handed over in the order of their paths,
 * where Pagefind's own walk takes them as the disk lists them.
 *
 * With no articles no index is written; the search page then says that the archive has none yet.
 * @param expected number of article pages there must be
 * @throws Error that can be shown as it is, when a page cannot be indexed or the number is not the expected one;
 *   an index that was there before is gone then, so that a failed build cannot pass for a searchable one.
 */
export async function indexSite(siteDir: string, expected: number): Promise<IndexedSite> {
  const bundle = path.join(siteDir, BUNDLE);
  await rm(bundle, { recursive: true, force: true });
  const { index, errors } = await createIndex({ excludeSelectors: NOT_THE_TEXT });
  try {
    if (!index) throw new Error(`Search index: Pagefind did not start: ${errors.join('; ')}`);
    const { added, signs } = await addPages(index, siteDir);
    checkNumber(added, expected);
    if (added === 0) return { articles: 0, languages: [] };
    return await writeBundle(index, siteDir, { least: expected - signs, most: expected });
  } finally {
    await index?.deleteIndex();
    await close();
  }
}

/**
 * Hands all article pages to Pagefind in the order of their paths. Returns how many there were, and how many of them
 * have signs alone for a headline: if their text has no word either, Pagefind passes them over, since nothing can find
 * them.
 */
async function addPages(index: PagefindIndex, siteDir: string): Promise<{ added: number; signs: number }> {
  const files = await listPages(siteDir);
  let added = 0;
  let signs = 0;
  for (let from = 0; from < files.length; from += PAGES_AT_ONCE) {
    const batch = files.slice(from, from + PAGES_AT_ONCE);
    const texts = await Promise.all(batch.map((file) => readFile(path.join(siteDir, file), 'utf8')));
    const articles = batch.map((file, at) => ({ file, content: texts[at] ?? '' })).filter(isArticle);
    const answers = await Promise.all(
      articles.map(({ file, content }) => index.addHTMLFile({ url: toUrlPath(file), content })),
    );
    for (const [at, { errors, file }] of answers.entries()) {
      if (errors.length > 0) throw new Error(`Search index: ${articles[at]?.file}: ${errors.join('; ')}`);
      if (/^[^\p{L}\p{N}]+$/u.test(file.meta['title'] ?? '')) signs += 1;
    }
    added += articles.length;
  }
  return { added, signs };
}

/** As an attribute of the body's element: a text may speak of it too. */
const isArticle = (page: { content: string }): boolean =>
  /<div\b[^<>]*\sdata-pagefind-body[\s>]/.test(page.content);

/** Paths of all HTML files below the site, with `/`, in code-unit order. */
async function listPages(siteDir: string): Promise<string[]> {
  const found = await readdir(siteDir, { recursive: true, withFileTypes: true });
  return (
    found
      // The redirect from an old address `/old.html/` lies in a folder of that name.
      .filter((item) => item.isFile() && item.name.endsWith('.html'))
      .map((item) => path.relative(siteDir, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
      .sort()
  );
}

const toUrlPath = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

async function writeBundle(
  index: PagefindIndex,
  siteDir: string,
  { least, most }: { least: number; most: number },
): Promise<IndexedSite> {
  const unfinished = path.join(siteDir, `.${BUNDLE}-unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  const { errors } = await index.writeFiles({ outputPath: path.resolve(unfinished) });
  if (errors.length > 0) throw new Error(`Search index: Pagefind could not write it: ${errors.join('; ')}`);
  for (const name of await readdir(unfinished)) {
    if (NOT_OURS.test(name)) await rm(path.join(unfinished, name), { recursive: true });
  }
  const indexed = await readEntry(unfinished);
  if (indexed.articles < least) checkNumber(indexed.articles, most);
  await rename(unfinished, path.join(siteDir, BUNDLE));
  return indexed;
}

/** What Pagefind says that it wrote: a page without a single word is passed over without an error. */
async function readEntry(bundle: string): Promise<IndexedSite> {
  const entry = JSON.parse(await readFile(path.join(bundle, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const counts = Object.values(entry.languages).map((language) => language.page_count);
  return {
    articles: counts.reduce((sum, count) => sum + count, 0),
    languages: Object.keys(entry.languages).sort(),
  };
}

function checkNumber(found: number, expected: number): void {
  if (found === expected) return;
  throw new Error(
    `Search index: ${found} article pages were indexed, but the archive has ${expected} articles. ` +
      'Each article page needs one element with data-pagefind-body that holds its text, and no other page may have one.',
  );
}
