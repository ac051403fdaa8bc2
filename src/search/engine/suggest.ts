import type { Suggestion } from './answer.ts';
import type { ResolvedCondition } from './evaluate-volume.ts';
import { hasNothing } from './find-matched.ts';
import type { Condition } from './prepare-query.ts';
import { suggestWords } from './suggest-words.ts';
import type { VolumeReader } from './volume-reader.ts';

/**
 * Near words for those that the archive does not have.
 * @param resolved the conditions in each volume; undefined where they could not be looked up
 */
export async function suggest(
  volumes: readonly VolumeReader[],
  conditions: readonly Condition[],
  resolved: readonly (readonly ResolvedCondition[] | undefined)[],
): Promise<Suggestion[]> {
  const unknown = new Set<string>();
  for (const [at, { not, terms }] of conditions.entries()) {
    for (const [index, term] of terms.entries()) {
      const isNowhere = resolved.every((own) => {
        const one = own?.[at]?.terms[index];
        return !one || hasNothing(one);
      });
      if (!not && term.kind === 'word' && isNowhere) unknown.add(term.text);
    }
  }
  const found = await Promise.all([...unknown].map((word) => suggestWords(volumes, word)));
  return found.flat();
}
