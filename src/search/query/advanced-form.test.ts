import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_FORM, fromForm, toForm, type AdvancedForm } from './advanced-form.ts';
import { dateRange } from './date-range.ts';
import { parseQuery } from './parse-query.ts';
import { MAX_TEXT } from './query.ts';
import { anyQueryText, anyText, withoutSpans } from './test-query.ts';

const write = (form: Partial<AdvancedForm>): string => fromForm({ ...EMPTY_FORM, ...form });

describe('a form writes', () => {
  test.each<[Partial<AdvancedForm>, string]>([
    [{}, ''],
    [{ all: ' rifle  factory ' }, 'rifle factory'],
    [{ exact: 'joint  venture' }, '"joint venture"'],
    [{ exact: '“joint venture”' }, '"joint venture"'],
    [{ exact: 'of “no arms” …' }, '"of no arms …"'],
    [{ exact: '…' }, ''],
    [{ any: 'oil "natural gas" coal' }, 'oil OR "natural gas" OR coal'],
    [{ any: 'oil OR gas' }, 'oil OR gas'],
    [{ any: 'oil -tin gas -OR' }, 'oil OR gas -tin -OR'],
    [{ none: 'tariff "trade war"' }, '-tariff -"trade war"'],
    [{ none: '-tariff' }, '-tariff'],
    [{ none: 'near:5 "a b"' }, '-near:5 "a b"'],
    [{ headline: 'budget "five year plan" bud*' }, 'headline:budget headline:"five year plan" headline:bud*'],
    [{ from: '1987', to: '' }, 'after:1987'],
    [{ from: '', to: '1987' }, 'before:1988'],
    [{ to: '1987-12' }, 'before:1988-01'],
    [{ from: '1987-03-01', to: ' 1987-10-18 ' }, 'after:1987-03-01 before:1987-10-19'],
    [{ from: '1987-03', to: '1987-03' }, 'on:1987-03'],
    [{ from: '1987-02-29', to: 'soon' }, ''],
    [{ from: '1987', to: '9999' }, 'after:1987'],
    [
      { all: 'arms "5', exact: 'a b', any: 'x y', none: 'z', headline: 'h', from: '1987' },
      'arms "5" "a b" x OR y -z headline:h after:1987',
    ],
    [{ all: 'near:5', exact: 'oil price' }, 'near:5 - "oil price"'],
    [{ all: 'topic:oil on:1987' }, 'topic:oil on:1987'],
  ])('%j as %s', (form, text) => {
    expect(write(form)).toBe(text);
  });
});

describe('a query fills in', () => {
  test.each<[string, Partial<AdvancedForm>]>([
    ['', {}],
    [
      'rifle -x "a b" fact* c OR "d e" -"y z" f',
      { all: 'rifle fact* f', exact: 'a b', any: 'c "d e"', none: 'x "y z"' },
    ],
    ['headline:budget headline:"a b"', { headline: 'budget "a b"' }],
    ['after:1987-03 before:1987-10-19', { from: '1987-03', to: '1987-10-18' }],
    ['before:1988-01', { to: '1987-12' }],
    ['on:1987', { from: '1987', to: '1987' }],
  ])('for %s: %j', (text, form) => {
    expect(toForm(parseQuery(text))).toEqual({ ...EMPTY_FORM, ...form });
  });

  test.each([
    ...[
      'topic:oil',
      '-topic:oil',
      'near:5 "a b"',
      '"a b" "c d"',
      'a OR b c OR d',
      '-headline:x',
      'headline:x OR y',
      '-OR',
      '-near:2 "a b"',
      '-after:1987',
      'headline:topic:x',
    ],
    ...['after:1987 after:1988', 'on:1987 before:1988', 'before:1987 before:1988', 'after:1987 on:1987'],
  ])('nothing when the form cannot say it: %s', (text) => {
    expect(toForm(parseQuery(text))).toBeUndefined();
  });
});

const sorted = (text: string): string[] =>
  withoutSpans(parseQuery(text))
    .clauses.map((clause) => JSON.stringify(clause))
    .sort();

test('a form filled in with a query writes that query, in another order at most', () => {
  fc.assert(
    fc.property(anyQueryText(), (text) => {
      const form = toForm(parseQuery(text));
      fc.pre(form !== undefined);
      const written = fromForm(form);
      expect(sorted(written)).toEqual(sorted(text));
      expect(dateRange(parseQuery(written))).toEqual(dateRange(parseQuery(text)));
      expect(toForm(parseQuery(written))).toEqual(form);
    }),
    { numRuns: 500 },
  );
});

test('whatever is typed into a form stays in its field', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyText(), anyText(), anyText(), anyText(), anyText()),
      ([all, exact, any, none, headline]) => {
        const form = { ...EMPTY_FORM, all, exact, any, none, headline };
        const written = fromForm(form);
        fc.pre(written.length <= MAX_TEXT);
        const parts = Object.keys(form).map((key) => write({ [key]: form[key as keyof AdvancedForm] }));
        expect(sorted(written)).toEqual(parts.flatMap(sorted).sort());
      },
    ),
  );
});
