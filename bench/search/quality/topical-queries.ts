import type { CorpusArticle } from '../corpus.ts';
import { halfOf, type JudgedQuery } from './query-set.ts';
import { TOPIC_NAMES } from './topic-names.ts';

/** With fewer articles a topic's score would hang on two or three of them. */
const LEAST = 20;

/**
 * What someone types who wants to read about a topic: its plain name. The articles filed under it are relevant. Topics
 * are taken by size, the largest first, so that both halves have large and small ones.
 */
export function topicalQueries(corpus: readonly CorpusArticle[]): JudgedQuery[] {
  const filed = new Map<string, Set<string>>();
  for (const { path, topics } of corpus)
    for (const topic of topics) filed.set(topic, (filed.get(topic) ?? new Set()).add(path));
  return [...filed]
    .filter(([topic, paths]) => paths.size >= LEAST && TOPIC_NAMES[topic] !== undefined)
    .sort(([a, pathsA], [b, pathsB]) => pathsB.size - pathsA.size || (a < b ? -1 : 1))
    .map(([topic, relevant], place) => ({
      text: TOPIC_NAMES[topic] ?? topic,
      half: halfOf(place),
      relevant,
    }));
}
