/** `text` with one of its words replaced, as it stands there by itself; unchanged when it does not. */
export function replaceWord(text: string, word: string, instead: string): string {
  const LETTER = /[\p{L}\p{M}\p{N}]/u;
  const lower = text.toLowerCase();
  // A few letters change their length with their case; then places do not match, and case has to.
  const [haystack, needle] = lower.length === text.length ? [lower, word.toLowerCase()] : [text, word];
  for (let at = haystack.indexOf(needle); at >= 0 && needle !== ''; at = haystack.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const before = text.slice(0, at);
    const isWhole = !LETTER.test(before.slice(-1)) && !LETTER.test(text.slice(end, end + 1));
    // The name of a field is no word that was sought.
    if (isWhole && text[end] !== ':') return before + instead + text.slice(end);
  }
  return text;
}
