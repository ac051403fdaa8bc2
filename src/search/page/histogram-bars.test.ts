import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CivilDate } from '../../model/civil-date.ts';
import { toBars } from './histogram-bars.ts';
import { firstDayOf, lastDayOf } from '../query/period.ts';
import type { Period } from '../query/period.ts';
import { toRange } from './range.ts';

const day = (text: string): CivilDate => text as CivilDate;
const range = (from?: string, to?: string) => toRange(from as Period | undefined, to as Period | undefined);
const extent = (first: string, last: string) => ({ first: day(first), last: day(last) });
const show = ({ bars }: ReturnType<typeof toBars>): string =>
  bars.map(({ from, count, inRange }) => `${inRange ? '' : '~'}${from}:${count}`).join(' ');

test('the whole archive is shown, its gaps as bars of no hits', () => {
  const days: [CivilDate, number][] = [
    [day('1985-05-05'), 2],
    [day('1985-12-31'), 1],
    [day('1988-01-01'), 4],
  ];
  const bars = toBars(days, extent('1983-06-01', '1989-01-03'), {});
  expect(show(bars)).toBe('1983:0 1984:0 1985:3 1986:0 1987:0 1988:4 1989:0');
});

test('bars are years, months or days, the smallest of which few enough are needed', () => {
  const archive = extent('1900-01-01', '2020-12-31');
  const unit = (from?: string, to?: string) => toBars([], archive, range(from, to)).unit;
  expect(unit()).toBe('decade');
  expect(unit('1960', '2020')).toBe('year');
  expect(unit('1987')).toBe('year');
  expect(unit('1987', '1987')).toBe('month');
  expect(unit('1987-03', '1987-04')).toBe('day');
});

test('a range is shown with a little of what lies around it, which is told apart', () => {
  const days: [CivilDate, number][] = [
    [day('1987-02-27'), 5],
    [day('1987-03-01'), 1],
    [day('1987-03-02'), 2],
  ];
  const archive = extent('1900-01-01', '2020-12-31');
  expect(show(toBars(days, archive, range('1987-03-01', '1987-03-02')))).toBe(
    '~1987-02-26:0 ~1987-02-27:5 ~1987-02-28:0 1987-03-01:1 1987-03-02:2 ~1987-03-03:0 ~1987-03-04:0 ~1987-03-05:0',
  );
});

test('nothing is shown that lies outside the archive, but for the range itself', () => {
  const archive = extent('1987-03-02', '1987-03-05');
  expect(show(toBars([], archive, {}))).toBe('1987-03-02:0 1987-03-03:0 1987-03-04:0 1987-03-05:0');
  expect(show(toBars([], archive, range('1987-03-05', '1987-03-06')))).toBe(
    '~1987-03-02:0 ~1987-03-03:0 ~1987-03-04:0 1987-03-05:0 1987-03-06:0',
  );
  expect(show(toBars([], archive, range('1999-01-01')))).toContain('1999');
});

test('every hit of the days that are shown is in one bar, whatever the range', () => {
  const days = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(
      fc.uniqueArray(days, { minLength: 1, maxLength: 50 }),
      fc.option(days, { nil: undefined }),
      fc.option(days, { nil: undefined }),
      (hits, from, to) => {
        const sorted = hits.toSorted();
        const whole = { first: sorted[0] ?? day(''), last: sorted.at(-1) ?? day('') };
        const { bars, unit } = toBars(
 hits.map((hit) => [hit, 2]), whole, range(from, to)); // prettier-ignore
        expect(bars.length).toBeLessThanOrEqual(unit === 'decade' ? 120 : 66);
        const [first, last] = [
          firstDayOf(bars[0]?.from ?? ('' as Period)),
          lastDayOf(bars.at(-1)?.to ?? ('' as Period)),
        ];
        const shown = hits.filter((hit) => hit >= first && hit <= last).length;
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(2 * shown);
        for (const [at, bar] of bars.entries()) {
          const next = bars[at + 1];
          if (next)
            expect(Date.parse(firstDayOf(next.from)) - Date.parse(lastDayOf(bar.to))).toBe(86_400_000);
        }
      },
    ),
  );
});
