import { describe, expect, it } from 'vitest';
import { settleDateline } from './settle-dateline.ts';

const settle = (
  story: Parameters<typeof settleDateline>[0],
  opening = 'The army said on Sunday that it had gone.',
): ReturnType<typeof settleDateline> => settleDateline(story, [opening]);

describe('settleDateline', () => {
  it.each([
    ['Gaza City, Palestinian Territories, May 16, 2021 (AFP) -', 'Gaza City, Palestinian Territories'],
    ['Strasbourg, 16 mai 2021 (AFP)', 'Strasbourg'],
    ['KANSAS CITY, Mo.', 'KANSAS CITY, Mo.'],
    ['MOSCOW, Sunday (AFP)', 'MOSCOW'],
    ['अलीपुर', 'अलीपुर'],
    ['غزة', 'غزة'],
    ['印尼雅加达', '印尼雅加达'],
  ])('of %s keeps %s', (printed, dateline) => {
    const { dateline: kept, warnings } = settle({ printed, date: '20210516T080625Z', source: 'AFP' });
    expect(kept).toBe(dateline);
    expect(warnings).toEqual([]);
  });

  it.each(['4/4/2018', '2013-03-04 11:40:31 GMT+00:00', '', ' - '])('finds no place in %j', (printed) => {
    expect(settle({ printed }).dateline).toBeUndefined();
  });

  it.each(['SALVADOR, Feb 25 (AFP) -', 'SALVADOR (Reuters) -'])(
    'tells when %s says what the article does not',
    (printed) => {
      const { dateline, warnings } = settle({ printed, date: '1987-02-26', source: 'AFP' });
      expect(dateline).toBe('SALVADOR');
      expect(warnings).toMatchObject([{ rule: 'dateline-shortened', found: printed }]);
    },
  );

  it('knows the initials of an agency', () => {
    const story = { printed: 'NEW YORK (AP) —', source: 'The Associated Press' };
    expect(settle(story)).toEqual({ dateline: 'NEW YORK', warnings: [] });
  });

  it('leaves to the text the dateline that stands there', () => {
    expect(settle({ printed: 'Ottawa, Ontario' }, 'OTTAWA - A man was charged.').dateline).toBeUndefined();
    expect(settle({ located: 'Rome' }, 'GROSSETO, Italy (AP) -- The trial began.').dateline).toBeUndefined();
  });

  it('spells the place as the text does where the text opens with it in another way', () => {
    expect(settle({ printed: 'OSLO' }, 'Oslo: Broen åpnet fredag.').dateline).toBe('Oslo');
  });

  it('uses the place of writing when no dateline is printed, unless the text names an agency first', () => {
    expect(settle({ located: 'Washington' }).dateline).toBe('Washington');
    expect(
      settle({ located: 'Bangalore' }, 'Jan 30 (Reuters) - Gold rose on Tuesday.').dateline,
    ).toBeUndefined();
    expect(settle({ located: '2017' }).dateline).toBeUndefined();
  });

  it('takes no page of text for a dateline', () => {
    const { dateline, warnings } = settle({ printed: ' '.repeat(500_000) + 'x' });
    expect(dateline).toBeUndefined();
    expect(warnings).toMatchObject([{ rule: 'dateline-shortened' }]);
  });
});
