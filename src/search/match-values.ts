import type { Value } from './facets.ts';

/**
 * Those whose name holds every word of `text`, whatever the case and the accents.
 * @param nameOf a value as people read it
 */
export function matchValues(
  values: readonly Value[],
  text: string,
  nameOf: (value: string) => string = (value) => value,
): readonly Value[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return values;
  return values.filter(({ value }) => {
    const name = plain(nameOf(value));
    return words.every((word) => name.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
