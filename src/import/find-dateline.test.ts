import { describe, expect, it } from 'vitest';
import { findDateline, settleDateline } from './find-dateline.ts';

describe('findDateline', () => {
  it.each([
    ['NEW DELHI: India and Russia', 'NEW DELHI'],
    ['    SALVADOR, Feb 26 - Showers', 'SALVADOR'],
    ['LONDON (Reuters) — The bank', 'LONDON'],
    ['London (Reuters) — The bank', 'London'],
    ['ST. PETERSBURG, Russia, 4 September (TASS) - A ship', 'ST. PETERSBURG, Russia'],
    ['New Delhi, September 4 – The minister', 'New Delhi'],
    ['ZÜRICH – Die Bank', 'ZÜRICH'],
    ['LONDON/PARIS -- The tunnel', 'LONDON/PARIS'],
  ])('finds the place in %j', (text, place) => {
    expect(findDateline([text])).toBe(place);
  });

  it.each([
    'The council met: it was late',
    'UPDATE 1 - Prices rise',
    'BREAKING: The bridge is open',
    'LONDON-based banks rose',
    'London: the city that never was',
    'A: yes',
    '',
  ])('finds none in %j', (text) => {
    expect(findDateline([text])).toBeUndefined();
  });

  it('takes nobody in a transcript for a place', () => {
    expect(findDateline(['MAYOR: We met.', 'CLERK: We did.'])).toBeUndefined();
  });
});

describe('settleDateline', () => {
  it.each([
    ['SALVADOR, Feb 26 -', 'SALVADOR'],
    ['PORTLAND, Ore., Feb 26 -', 'PORTLAND, Ore.'],
    ['Caracas, feb 26 -', 'Caracas'],
    ['MONTREAL, Feb 26-', 'MONTREAL'],
    ['NEW DELHI', 'NEW DELHI'],
    ['NEW DELHI:', 'NEW DELHI'],
  ])('takes the place out of %j', (printed, dateline) => {
    expect(settleDateline(printed, '1987-02-26')).toEqual({ dateline });
  });

  it('keeps all of a dateline that says more than place and day', () => {
    expect(settleDateline('TOKYO, Feb 25 -', '1987-02-26')).toMatchObject({
      dateline: 'TOKYO, Feb 25',
      warning: { rule: 'dateline-kept-whole' },
    });
    expect(settleDateline('THE HAGUE, March 2 - Dutch imports of fat-', '1987-03-02').dateline).toBe(
      'THE HAGUE, March 2 - Dutch imports of fat',
    );
    expect(settleDateline('LONDON (Reuters) -', '1987-03-02').dateline).toBe('LONDON (Reuters)');
  });
});
