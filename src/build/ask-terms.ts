import { createIndex } from 'pagefind';
import { readTerms } from './read-pagefind.ts';
import type { Terms } from './stem-words.ts';

/** Finds out what Pagefind makes of words of a language. */
export type AskTerms = (language: string, words: readonly string[]) => Promise<Terms>;

/** Words that are remembered of a language: some tens of megabytes. */
const MOST_KNOWN = 200_000;

/**
 * Asks as `ask` does, but for each word once: most of a volume's words were asked for in the one before.
 * What is known of a word does not depend on the volume.
 */
export function askOnce(ask: AskTerms): AskTerms {
  const known = new Map<string, Terms>();
  return async (language, words) => {
    const terms = known.get(language) ?? (new Map() as Terms);
    known.set(language, terms);
    if (terms.size > MOST_KNOWN) terms.clear();
    const unknown = words.filter((word) => !terms.has(word));
    const told = await ask(language, unknown);
    // A word that Pagefind makes nothing of is known, too.
    for (const word of unknown) terms.set(word, told.get(word) ?? '');
    return new Map(words.map((word) => [word, terms.get(word) ?? '']));
  };
}

/** Pagefind stems words only to index them: so they are indexed, one after another on a page of their own. */
export const askTerms: AskTerms = async (language, words) => {
  const terms: Terms = new Map();
  if (words.length === 0) return terms;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Search index: Pagefind did not start: ${errors.join('; ')}`);
  try {
    const content = `<html lang="${language}"><head></head><body><p>${words.join(' ')}</p></body></html>`;
    const added = await index.addHTMLFile({ url: '/', content });
    const { errors: unwritten, files } = await index.getFiles();
    const problems = [...added.errors, ...unwritten];
    if (problems.length > 0)
      throw new Error(`Search index: the words of ${language}: ${problems.join('; ')}`);
    for (const file of files.filter(({ path }) => path.startsWith('index/')))
      readTerms(file, (term, _, at) => terms.set(words[at] ?? '', term));
  } finally {
    await index.deleteIndex();
  }
  return terms;
};
