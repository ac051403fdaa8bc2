import { make, makeButton } from './dom.ts';
import type { FailureKind } from './search-failure.ts';
import type { Query } from './query.ts';

/** A state of the page that is not a list of results, in words. */
export interface Message {
  heading: string;
  body: HTMLElement[];
}

export interface MessageActions {
  clearFilters: () => void;
  tryAgain: () => void;
}

const paragraph = (text: string): HTMLElement => make('p', {}, text);

/** @param browse the ways in that need no search */
export function describeNothing(
  query: Query,
  filtered: boolean,
  browse: HTMLElement,
  actions: MessageActions,
): Message {
  const tips = [
    'Check the spelling, or use fewer and more general words.',
    ...(query.phrase
      ? ['Leave the quotation marks out: with them, the words must stand together in this order.']
      : []),
    'Write names as the newspaper wrote them at the time.',
  ];
  const body: HTMLElement[] = [];
  if (filtered) {
    body.push(
      paragraph('The search is narrowed by filters; without them there may be results.'),
      make('p', {}, makeButton('search__button', 'Search without the filters', actions.clearFilters)),
    );
  }
  if (query.terms !== '') body.push(make('ul', {}, ...tips.map((tip) => make('li', {}, tip))));
  return { heading: 'No article was found', body: [...body, paragraph('Or browse:'), browse] };
}

const FAILURES: Record<FailureKind, { heading: string; text: string }> = {
  offline: {
    heading: 'You seem to be offline',
    text: 'Search fetches parts of its index as it goes, and they cannot be reached now. It goes on by itself when the connection is back.',
  },
  missing: {
    heading: 'Search has no index here',
    text: 'The pages are here, but the search index was not published with them. Whoever keeps this archive has to build it again. All articles can still be browsed:',
  },
  broken: {
    heading: 'Search does not work at the moment',
    text: 'Its index could not be read. Trying again may help; all articles can still be browsed:',
  },
  replaced: {
    heading: 'The archive has just been updated',
    text: 'The search index changed while this page was open. Try again to search the new one.',
  },
};

export function describeFailure(kind: FailureKind, browse: HTMLElement, actions: MessageActions): Message {
  const { heading, text } = FAILURES[kind];
  const again = make('p', {}, makeButton('search__button', 'Try again', actions.tryAgain));
  return { heading, body: [paragraph(text), again, browse] };
}
