import { toParams } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';

/** What is needed, besides the URL, to show an entry of the history as it was left. */
export interface Place {
  /** Results that were shown. */
  shown?: number;
  /** Pixels scrolled. */
  scroll?: number;
}

/** Address of a search on this page. */
export function hrefOf(state: SearchState): string {
  const params = toParams(state).toString();
  return location.pathname + (params === '' ? '' : `?${params}`);
}

/**
 * Writes searches into the browser's history. A search that is being typed is one entry, however many letters it
 * takes; committed changes are an entry each.
 */
export class SearchHistory {
  #isTyping = false;

  /** The text changed by a keystroke. */
  type(state: SearchState): void {
    this.#write(state, this.#isTyping);
    this.#isTyping = true;
  }

  /** What was typed stands (Enter, leaving the box, a pause): the next keystroke begins a new entry. */
  commit(): void {
    this.#isTyping = false;
  }

  /** A facet, the range or the order changed. */
  change(state: SearchState): void {
    this.#isTyping = false;
    this.#write(state, false);
  }

  /** Notes how the current entry is being left. */
  remember(place: Place): void {
    history.replaceState({ ...(history.state as object | null), ...place }, '');
  }

  /** How the current entry was left. */
  recall(): Place {
    return (history.state as Place | null) ?? {};
  }

  #write(state: SearchState, replace: boolean): void {
    const url = hrefOf(state);
    if (url === location.pathname + location.search) return;
    if (replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
  }
}
