import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An article as its file has it, read without any of the project's own code. */
export interface ScannedArticle {
  day: string;
  headline: string;
  places: string[];
  body: string;
}

/** The articles of a content folder that {@link makeArchive} wrote, in no order. */
export function scanArticles(content: string): ScannedArticle[] {
  const folder = join(content, 'articles');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, front = '', body = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m);
      const field = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(front)?.[1] ?? '';
      return {
        day: field('date').slice(0, 10),
        headline: JSON.parse(field('headline')) as string,
        places: JSON.parse(field('places')) as string[],
        body,
      };
    });
}

/** True when a word stands in the headline or the body. */
export const hasWord = ({ headline, body }: ScannedArticle, word: string): boolean =>
  new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(`${headline}\n${body}`);
