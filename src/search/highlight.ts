import { readStoredResults } from './article/stored-results.ts';
import { takeWords } from './article/take-words.ts';

/*
 * On every article page: when a search led here, highlights the words that were found and offers the way from hit to
 * hit and from result to result. All that is needed for it is fetched only then.
 */
const words = takeWords();
const results = readStoredResults();
if (words.length > 0 || results !== undefined) {
  import('./article/show-hits.ts').then(
    ({ showHits }) => showHits(words, results),
    // The archive may have been published anew since the page was loaded; the article is all there without it.
    () => undefined,
  );
}
