import type { Finding } from '../format.ts';

/** What a post can hold that no entry can. The names are permanent: they are counted in reports. */
type RemovalRule =
  | 'block-left-out'
  | 'shortcode-removed'
  | 'shortcode-text-left-out'
  | 'gallery-left-out'
  | 'embed-left-out'
  | 'picture-left-out';

/** Gathers what had to be left out of one article. */
export interface Removals {
  /**
   * @param what the sentence about it; the same sentence twice is one finding, which says how often
   * @param found it, as it stands in the post
   */
  add(rule: RemovalRule, what: string, found: string): void;
  /** In the order in which they were first met. */
  toFindings(): Finding[];
}

const FOUND_LENGTH = 200;

/** Different findings of one article; what comes after them is counted together. */
const MOST = 100;

/** An empty gathering. */
export function createRemovals(): Removals {
  const counts = new Map<string, { count: number; finding: Finding }>();
  return {
    add(rule, what, found) {
      const isKnown = counts.has(`${rule} ${what}`) || counts.size < MOST;
      const message = isKnown ? what : 'More is left out than is listed here.';
      const key = `${rule} ${message}`;
      const known = counts.get(key);
      if (known) known.count += 1;
      else {
        const finding = { rule, message, ...(found && { found: found.slice(0, FOUND_LENGTH) }) };
        counts.set(key, { count: 1, finding });
      }
    },
    toFindings: () =>
      [...counts.values()].map(({ count, finding }) =>
        count === 1 ? finding : { ...finding, message: `${finding.message} (${count} times)` },
      ),
  };
}
