const QUOTES = new Set(['"', "'"]);

/**
 * Finds the `>` that ends a tag; one inside a quoted value does not.
 * @param from index after the tag's name
 * @returns the index after the `>`; the index of a `<` (which no tag may hold) where it stands before one; -1 when the
 * text ends first
 */
export function tagEnd(text: string, from: number): number {
  let quote: string | undefined;
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '<') return index;
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if (character === '>') return index + 1;
    else if (QUOTES.has(character)) quote = character;
  }
  return -1;
}
