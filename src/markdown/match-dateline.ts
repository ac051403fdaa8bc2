/** Where a dateline stands in an opening: offsets in UTF-16 code units. */
export interface DatelineMatch {
  /** First character of the dateline. */
  start: number;
  /** Just after its last character. */
  end: number;
  /** Just after the separator and the spaces that follow it: where the news begins. */
  newsStart: number;
}

// `, March 3` and `(Reuters)` may stand between the place and the separator. A lone hyphen must have a space
// after it: "LONDON-based banks" is no dateline.
const AFTER_PLACE =
  /^(?:\s*[,،、，][^:：—–\n(]{0,40}?)?(?:\s*[([（][^)\]）\n]{1,40}[)\]）])?\s*(?:[:：—–]|-{1,2}(?=\s))[—–-]*\s*/u;

/**
 * Finds the dateline at the very start of an opening: the place exactly as given, then perhaps a date and an
 * agency, then a separator (`:`, `—`, `–`, `-`). Capitals matter.
 * @returns undefined when the text does not open with it.
 */
export function matchDateline(text: string, dateline: string): DatelineMatch | undefined {
  const place = dateline.trim();
  const start = text.length - text.trimStart().length;
  if (place === '' || !text.startsWith(place, start)) return undefined;
  const end = start + place.length;
  const after = AFTER_PLACE.exec(text.slice(end, end + 120));
  return after ? { start, end, newsStart: end + after[0].length } : undefined;
}
