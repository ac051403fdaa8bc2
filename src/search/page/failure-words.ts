import type { FailureKind } from '../search-failure.ts';

/**
 * What the page says when search cannot answer. SearchPanel.astro lays it out beforehand: without a connection nothing
 * could be loaded, and not everyone needs it.
 */
export const FAILURES: readonly { kind: FailureKind; heading: string; text: string }[] = [
  {
    kind: 'offline',
    heading: 'You seem to be offline',
    text: 'Search fetches parts of its index as it goes, and they cannot be reached now. It goes on by itself when the connection is back.',
  },
  {
    kind: 'missing',
    heading: 'Search has no index here',
    text: 'The pages are here, but the search index was not published with them. Whoever keeps this archive has to build it again. All articles can still be browsed:',
  },
  {
    kind: 'broken',
    heading: 'Search does not work at the moment',
    text: 'Its index could not be read. Trying again may help; all articles can still be browsed:',
  },
  {
    kind: 'replaced',
    heading: 'The archive has just been updated',
    text: 'The search index changed while this page was open. Try again to search the new one.',
  },
];
