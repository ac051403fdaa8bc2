import { formatArticles } from '../../model/display.ts';
import type { Answer } from '../engine/answer.ts';
import { readQuery } from '../query/read-query.ts';
import { isNarrowed } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';
import { make, makeButton } from './dom.ts';
import { hrefOf } from './search-history.ts';
import { replaceWord } from './suggestions.ts';

/** What may help when a search has found nothing. */
export function describeNothing(
  state: SearchState,
  { suggestions }: Pick<Answer, 'suggestions'>,
  locale: string,
  clearFilters: () => void,
): HTMLElement[] {
  const { clauses } = readQuery(state.text);
  const body: HTMLElement[] = suggestions.map(({ word, instead, articles }) => {
    const href = hrefOf({ ...state, text: replaceWord(state.text, word, instead) });
    const link = make('a', { href }, make('bdi', {}, instead));
    const count = formatArticles(articles, locale);
    return make('p', { class: 'search__suggestion' }, 'Did you mean ', link, ` (${count})?`);
  });
  if (isNarrowed(state)) {
    body.push(
      make('p', {}, 'The search is narrowed by filters or dates; without them there may be results.'),
      make('p', {}, makeButton('search__button', 'Search without the filters', clearFilters)),
    );
  }
  if (clauses.length > 0) {
    const tips = [
      'Check the spelling, or use fewer and more general words.',
      clauses.some(({ terms }) => terms.some(({ kind }) => kind === 'phrase')) &&
        'Leave the quotation marks out: with them, the words must stand together in this order.',
      clauses.some(({ not }) => not) && 'Leave out what is excluded with a minus.',
      'Write names as the newspaper wrote them at the time.',
    ].filter((tip) => typeof tip === 'string');
    body.push(make('ul', {}, ...tips.map((tip) => make('li', {}, tip))));
  }
  return body;
}
