import { foldCharacter } from '../fold-character.ts';

const PLAIN = /^[a-z0-9]*$/;

/** A word as it is compared in a search: `Café` is `cafe`, `Straße` is `strasse`. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  let folded = '';
  for (const character of word.normalize('NFC')) folded += foldCharacter(character);
  return folded.normalize('NFC');
}
