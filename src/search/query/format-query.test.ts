import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuery, removeClause } from './format-query.ts';
import { parseQuery } from './parse-query.ts';
import { MAX_TEXT, type Span } from './query.ts';
import { anyQueryText, anyText, withoutSpans } from './test-query.ts';

describe('a query written back', () => {
  test.each([
    ['  rifle   -“joint  venture" ', 'rifle -"joint venture"'],
    ['oil OR  gas OR "c d" x', 'oil OR gas OR "c d" x'],
    ['Topic:"Oil" place:"New Delhi" organization:opec', 'topic:Oil place:"New Delhi" org:opec'],
    ['on:1987 headline:bud* NEAR:5"oil price', 'headline:bud* near:5 "oil price" on:1987'],
    ['near:5 $ "oil price"', 'near:5 - "oil price"'],
    ['- OR topic: $', ''],
  ])('%s: %s', (text, expected) => {
    expect(formatQuery(parseQuery(text))).toBe(expected);
  });

  test('is the same query, whatever was typed', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const query = parseQuery(text);
        const written = formatQuery(query);
        fc.pre(written.length <= MAX_TEXT);
        expect(withoutSpans(parseQuery(written))).toEqual(withoutSpans(query));
        expect(formatQuery(parseQuery(written))).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  test('writes what no one can type, several things none of which holds, as so many conditions', () => {
    const [clause] = parseQuery('a OR "b c"').clauses;
    expect(formatQuery({ clauses: clause ? [{ ...clause, not: true }] : [], dates: [] })).toBe('-a -"b c"');
  });
});

describe('a clause taken away', () => {
  const remove = (text: string, stretch: string): string => {
    const start = text.indexOf(stretch);
    return removeClause(text, { start, end: start + stretch.length });
  };

  test.each([
    ['oil gas coal', 'gas', 'oil coal'],
    ['oil   "a  b"  coal  x', 'oil', '"a  b"  coal  x'],
    ['oil coal -"a b"', '-"a b"', 'oil coal'],
    ['oil OR gas coal', 'oil OR gas', 'coal'],
    ['(oil OR gas) coal (tea OR tin)', 'coal', '(oil OR gas) (tea OR tin)'],
    ['(oil OR gas) coal (tea OR tin)', 'tea OR tin', '(oil OR gas) coal'],
    ['(oil) coal', 'oil', 'coal'],
    ['a OR -b OR c', '-b', 'a c'],
    ['a OR on:1987 b', 'on:1987', 'a b'],
    ['"a"b"c"', 'b', '"a" "c"'],
    ['"a"-b', '"a"', 'b'],
    ['near:5 x "oil price"', 'x', 'near:5 - "oil price"'],
    ['near:5 on:1987 "oil price"', 'on:1987', 'near:5 - "oil price"'],
    ['x "unclosed', 'x', '"unclosed'],
    ['oil', 'oil', ''],
  ])('of %j, %j: %j', (text, stretch, expected) => {
    expect(remove(text, stretch)).toBe(expected);
  });

  const without = (text: string, gone: Span) => {
    const { clauses, dates } = parseQuery(text);
    const isLeft = ({ start }: Span): boolean => start !== gone.start;
    return withoutSpans({ clauses: clauses.filter(isLeft), dates: dates.filter(isLeft) });
  };

  test('takes nothing else away and adds nothing, and every clause can be taken away', () => {
    fc.assert(
      fc.property(fc.oneof(anyQueryText(), anyText()), (text) => {
        const { clauses, dates } = parseQuery(text);
        for (const item of [...clauses, ...dates]) {
          const left = removeClause(text, item);
          expect(withoutSpans(parseQuery(left))).toEqual(without(text, item));
          expect(left).toBe(left.trim());
        }
      }),
      { numRuns: 500 },
    );
  });

  test('does not bring back what was too long to be read', () => {
    const text = 'a '.repeat(MAX_TEXT);
    expect(parseQuery(removeClause(text, { start: 0, end: 1 })).clauses).toHaveLength(MAX_TEXT / 2 - 1);
  });

  test('is none where no clause was typed', () => {
    expect(removeClause('oil $ gas', { start: 4, end: 5 })).toBe('oil $ gas');
    expect(removeClause('oil', { start: 7, end: 9 })).toBe('oil');
  });
});
