import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planVolumes, toVolumeScope, volumeName, volumeOf } from './volumes.ts';

const day = fc
  .record({
    year: fc.integer({ min: 1975, max: 1999 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => [year, month, date].map((part) => String(part).padStart(2, '0')).join('-'));
const archive = fc.uniqueArray(fc.tuple(day, fc.integer({ min: 1, max: 9 })), {
  selector: ([date]) => date,
  maxLength: 60,
});
const size = fc.integer({ min: 1, max: 40 });

describe('the volumes of an archive', () => {
  it('are the archive itself when it is small, and none when it is empty', () => {
    expect(planVolumes([], 5000)).toEqual([]);
    expect(planVolumes([['1987-03-12', 5000]], 5000)).toEqual([{ scope: '', articles: 5000 }]);
  });

  it('are decades, years, months and days, as short as their articles allow', () => {
    const days: [string, number][] = [
      ['1969-12-31', 4],
      ['1987-02-01', 3],
      ['1987-03-11', 5],
      ['1987-03-12', 50],
      ['1988-01-01', 2],
    ];
    expect(planVolumes(days, 8).map(({ scope }) => scope)).toEqual([
      '196',
      '1987-02',
      '1987-03-11',
      '1987-03-12',
      '1988',
    ]);
  });

  it('hold every day in exactly one, with all of its articles', () => {
    fc.assert(
      fc.property(archive, size, (days, limit) => {
        const volumes = planVolumes(days, limit);
        for (const [date] of days)
          expect(volumes.filter(({ scope }) => date.startsWith(scope))).toHaveLength(1);
        for (const { scope, articles } of volumes) {
          const own = days.filter(([date]) => date.startsWith(scope));
          expect(own.reduce((sum, [, count]) => sum + count, 0)).toBe(articles);
          expect(articles <= limit || scope.length === 10).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order in which days are given', () => {
    fc.assert(
      fc.property(archive, size, (days, limit) => {
        expect(planVolumes(days.toReversed(), limit)).toEqual(planVolumes(days, limit));
      }),
    );
  });

  it('stay as they are when articles are added to another volume', () => {
    fc.assert(
      fc.property(archive, size, fc.nat(), fc.integer({ min: 1, max: 99 }), (days, limit, pick, more) => {
        fc.pre(days.length > 0);
        const [date = ''] = days[pick % days.length] ?? [];
        const before = planVolumes(days, limit);
        const grown = volumeOf(date, before);
        const after = planVolumes(
          [
            ...days.filter(([other]) => other !== date),
            [date, (days.find(([other]) => other === date)?.[1] ?? 0) + more],
          ],
          limit,
        );
        for (const volume of before) if (volume !== grown) expect(after).toContainEqual(volume);
      }),
    );
  });

  it('have names that lead back to them', () => {
    for (const scope of ['', '198', '1987-03']) expect(toVolumeScope(volumeName(scope))).toBe(scope);
    expect(volumeName('')).toBe('all');
  });
});
