import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, parseScope, WHOLE } from './scope.ts';
import { anyDay } from './test-article.ts';

/** The lengths that a volume's name may have: decade, year, month, day. */
const LENGTHS = [3, 4, 7, 10];

describe('a scope', () => {
  it.each(['', '198', '1987', '1987-03', '1987-03-12', '0001'])('is read from %j', (text) => {
    expect(parseScope(text)).toBe(text);
  });

  it.each([
    '1',
    '19',
    '1987-',
    '1987-3',
    '1987-03-',
    '1987-03-1',
    '1987-03-123',
    '19870312',
    '198x',
    '1987\n',
  ])('is not %j', (text) => {
    expect(parseScope(text)).toBeUndefined();
  });

  it('covers a day by each of its prefixes', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        for (const length of LENGTHS) expect(covers(parseScope(day.slice(0, length)) ?? 'x', day)).toBe(true);
        expect(covers(WHOLE, day)).toBe(true);
      }),
    );
  });

  it('covers nothing that begins otherwise', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), fc.constantFrom(...LENGTHS), (day, other, length) => {
        const scope = day.slice(0, length);
        expect(covers(scope, other)).toBe(other.slice(0, length) === scope);
      }),
    );
  });

  it('covers the page of a month or year only when all of it lies inside', () => {
    expect(covers('1987', '1987')).toBe(true);
    expect(covers('198', '1987')).toBe(true);
    expect(covers('1987', '1987-03')).toBe(true);
    expect(covers('1987-03', '1987-03')).toBe(true);
    expect(covers('1987-03', '1987')).toBe(false);
    expect(covers('1987-03-12', '1987-03')).toBe(false);
    expect(covers('1987-03', '1987-04')).toBe(false);
  });
});
