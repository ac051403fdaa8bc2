import { expect, test } from 'vitest';
import { parseState } from '../search-state.ts';
import { describeState } from './describe-state.ts';

test('a search is said with all that narrows it', () => {
  const state = parseState(new URLSearchParams('q= oil price &topic=Trade&language=de&from=1987-03&to=1989'));
  expect(describeState(state, 'en-GB')).toBe('oil price · Trade · German · March 1987 to 1989');
  expect(describeState(parseState(new URLSearchParams()), 'en-GB')).toBe('');
});
