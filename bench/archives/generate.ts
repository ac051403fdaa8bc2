import { writeFrontMatter } from '../../src/import/write-front-matter.ts';
import type { Entry } from './entry.ts';
import { makeAuthor, type Author } from './author.ts';
import { makeRandom } from './random.ts';

/** What a generated archive is like. */
export interface Recipe {
  articles: number;
  /** Two short paragraphs an article, instead of three to eight. */
  small?: boolean;
}

const A_DAY = 86_400_000;
/** Archives end with the day before this year. */
const END = 2025;
const SEED = 20_250_101;

/** 3 years for 1,000 articles, 10 for 10,000, 30 for 100,000: larger archives reach further back, and have fuller days. */
const yearsOf = (articles: number): number => Math.max(1, Math.round(10 * 3 ** (Math.log10(articles) - 4)));

/**
 * The articles of a recipe, oldest day first, the same ones every time; after them one more of the newest day, which is
 * the article to be added. Nothing is kept: the next is made when it is asked for.
 */
export function* generateEntries(recipe: Recipe): Generator<Entry> {
  const random = makeRandom(SEED);
  const author = makeAuthor(random, recipe);
  const start = Date.UTC(END - yearsOf(recipe.articles), 0, 1);
  const days = (Date.UTC(END, 0, 1) - start) / A_DAY;
  let left = recipe.articles;
  for (let number = 0; number < days; number += 1) {
    const newest = number === days - 1;
    const day = new Date(start + number * A_DAY).toISOString().slice(0, 10);
    // Some days are empty and some are full, about the mean that is left; the newest has the rest, and the one more.
    const mean = (left - 1) / (days - number);
    const count = newest ? left : random.between(0, Math.min(left - 1, Math.ceil(2 * mean)));
    left -= count;
    const slugs = new Set<string>();
    for (let one = 0; one < (newest ? count + 1 : count); one += 1) yield writeArticle(author, day, slugs);
  }
}

function writeArticle(author: Author, day: string, taken: Set<string>): Entry {
  const headline = author.headline();
  const plain = headline.toLowerCase().replaceAll(' ', '-');
  const slug = taken.has(plain) ? `${plain}-${taken.size}` : plain;
  taken.add(slug);
  const head = writeFrontMatter({ headline, date: `${day}T${author.clock()}Z`, ...author.facts() });
  return { path: `${day.replaceAll('-', '/')}/${slug}.md`, text: `${head}\n${author.body()}\n` };
}
