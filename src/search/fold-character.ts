/** Letters that no accent tells apart from the ones they are searched by, and how they are written without them. */
const SPELT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  // Lower case writes the Greek letter in this way at the end of a word only.
  ς: 'σ',
};

/**
 * What is not seen or only helps to read: accents, Hebrew points (but not the maqaf and other punctuation among them),
 * Arabic vowel signs and tatweel, soft hyphens and joiners. Vowel signs of other scripts are letters of their words.
 */
const DROPPED =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670\u0640\u00AD\u200C-\u200D\u2060\uFEFF]/g;
const TO_SPELL = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');

/**
 * A character as search compares it: lower case, without diacritics. The one table that index, query and highlights share.
 * @param character a character with the marks that follow it; a longer text is folded just so, without a map of positions
 * @returns none, one or two characters, in NFC
 */
export function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  if (lower.length === 1 && lower < '\u0080') return lower;
  return lower
    .normalize('NFD')
    .replace(DROPPED, '')
    .replace(TO_SPELL, (letter) => SPELT[letter] ?? letter)
    .normalize('NFC');
}
