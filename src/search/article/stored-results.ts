/** Where the search page leaves the list of what it found, for the articles that are opened from it. */
const RESULTS = 'dateline:results';

/** What the search page left in this tab, unread; undefined when there is nothing or storage is denied. */
export function readStoredResults(): string | undefined {
  try {
    return sessionStorage.getItem(RESULTS) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the list: no article of this tab is one of its results any more. */
export function forgetStoredResults(): void {
  try {
    sessionStorage.removeItem(RESULTS);
  } catch {
    // Where storage is denied nothing was left.
  }
}
