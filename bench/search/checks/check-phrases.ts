import type { SearchEngine } from '../../../src/search/engine/answer.ts';
import type { CorpusArticle } from '../corpus.ts';
import { toPhrase, toRequest } from '../systems/our-site.ts';
import { PHRASES } from './phrases.ts';
import { foldArticle, scanPhrase } from './scan-phrase.ts';

/** What the engine found for one phrase, beside what the texts say. */
export interface PhraseResult {
  phrase: string;
  /** Articles of which a block of text holds the phrase. */
  expected: number;
  found: number;
  /** Articles expected and not found. */
  missing: string[];
  /** Articles found whose text has the words in this order with other signs between them: hyphens. */
  otherSigns: string[];
  /** Articles found whose text does not hold the phrase at all. */
  wrong: string[];
}

const AT_ONCE = 500;

/** Asks the engine for each phrase, all results of it, and looks for the phrase in the texts of the corpus. */
export async function checkPhrases(
  corpus: readonly CorpusArticle[],
  engine: SearchEngine,
): Promise<PhraseResult[]> {
  const articles = corpus.map(foldArticle);
  const results: PhraseResult[] = [];
  for (const phrase of PHRASES) {
    const scan = scanPhrase(phrase, articles);
    const found = await findAll(engine, phrase);
    const others = [...found].filter((path) => !scan.inText.has(path));
    results.push({
      phrase,
      expected: scan.inBlock.size,
      found: found.size,
      missing: [...scan.inBlock].filter((path) => !found.has(path)),
      otherSigns: others.filter((path) => scan.otherSigns.has(path)),
      wrong: others.filter((path) => !scan.otherSigns.has(path)),
    });
  }
  return results;
}

async function findAll(engine: SearchEngine, phrase: string): Promise<Set<string>> {
  const { total } = await engine.search(toRequest(toPhrase(phrase)), 0, () => undefined);
  const paths = new Set<string>();
  for (let from = 0; from < total; from += AT_ONCE) {
    const refs = await engine.refs(from, AT_ONCE);
    // A phrase whose count was an estimate ends sooner.
    if (refs.length === 0) break;
    for (const { url } of await engine.read(refs)) paths.add(url);
  }
  return paths;
}
