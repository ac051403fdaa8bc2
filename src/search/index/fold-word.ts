import { foldCharacter } from '../fold-character.ts';

const PLAIN = /^[a-z0-9]*$/;

/** A word as it is compared in a search: `Café` is `cafe`, `Straße` is `strasse`. Most words are so already. */
export const foldWord = (word: string): string => (PLAIN.test(word) ? word : foldCharacter(word));
