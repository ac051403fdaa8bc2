import { HITS } from '../hits-param.ts';

/** More than a search page ever sends. */
const MAX_WORDS = 24;
const MAX_LENGTH = 400;

/**
 * The words to highlight on this page. They come in the address (`?hl=…`) and are moved from there into the history
 * entry at once, so that an address copied from the address bar is the permalink, while reload and back still
 * highlight.
 */
export function takeWords(): string[] {
  const url = new URL(location.href);
  const inAddress = url.searchParams.getAll(HITS);
  if (inAddress.length > 0) {
    url.searchParams.delete(HITS);
    history.replaceState({ ...(history.state as object | null), [HITS]: inAddress }, '', url);
  }
  const kept = (history.state as Record<string, unknown> | null)?.[HITS];
  return Array.isArray(kept)
    ? kept.slice(0, MAX_WORDS).map((word: unknown) => String(word).slice(0, MAX_LENGTH))
    : [];
}

/** Forgets the words of this page, so that reload and back no longer highlight. */
export function forgetWords(): void {
  history.replaceState({ ...(history.state as object | null), [HITS]: [] }, '');
}
