import { formsFrom, type GroupMatch } from './resolve-word.ts';
import type { VolumeReader } from './volume-reader.ts';

/** The groups that have words beginning so, each limited to these. */
export async function findBeginning(volume: VolumeReader, beginning: string): Promise<GroupMatch[]> {
  const block = await volume.block(beginning);
  const byGroup = new Map<number, { only: Set<number>; exact: Set<number>; articles: number }>();
  for (const { word, group, form, articles } of formsFrom(block.forms, beginning)) {
    const match = byGroup.get(group) ?? { only: new Set(), exact: new Set(), articles: 0 };
    byGroup.set(group, match);
    match.only.add(form);
    match.articles += articles;
    if (word === beginning) match.exact.add(form);
  }
  return [...byGroup].flatMap(([number, match]) => {
    const group = block.groups[number];
    return group ? [{ group, block, ...match }] : [];
  });
}

/** The groups that have a character of a script without spaces: with the next one it is a pair in the index. */
export async function findCharacter(volume: VolumeReader, character: string): Promise<GroupMatch[]> {
  const found = await findBeginning(volume, character);
  return found.map((match) => ({ ...match, exact: match.only ?? match.exact }));
}
