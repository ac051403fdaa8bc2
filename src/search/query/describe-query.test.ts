import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuery, isPlain } from './describe-query.ts';
import { parseQuery } from './parse-query.ts';
import { anyText } from './test-query.ts';

const labelsOf = (text: string, locale = 'en-GB'): string[] =>
  describeQuery(parseQuery(text), locale).map(({ label, kind }) => `${kind} | ${label}`);

describe('what was understood', () => {
  test.each([
    ['rifle', 'word | rifle'],
    ['"joint venture', 'phrase | “joint venture”'],
    ['-tariff', 'not | not: tariff'],
    ['-topic:Trade', 'not | not: Topic: Trade'],
    ['oil OR gas OR "natural gas"', 'any | oil or gas or “natural gas”'],
    ['headline:budget', 'headline | in headlines: budget'],
    ['headline:"five year plan"', 'headline | in headlines: “five year plan”'],
    ['headline:bud*', 'headline | in headlines: begins with bud'],
    ['cocoa*', 'prefix | begins with cocoa'],
    ['near:5 "oil price"', 'near | within 5 words: oil price'],
    ['near:1 "oil price"', 'near | within 1 word: oil price'],
    ['topic:Defence', 'subject | Topic: Defence'],
    ['org:opec', 'subject | Organization: opec'],
    ['lang:de', 'subject | Language: German'],
    ['lang:?x-', 'subject | Language: ?x-'],
    ['after:1987-03', 'date | since March 1987'],
    ['before:1987-10-19', 'date | before 19 October 1987'],
    ['on:1987-10-19', 'date | on 19 October 1987'],
    ['on:1987', 'date | in 1987'],
  ])('%s is said as: %s', (text, label) => {
    expect(labelsOf(text)).toEqual([label]);
  });

  test('is said in the order typed, each with its stretch', () => {
    const text = 'on:1987 oil -gas';
    expect(describeQuery(parseQuery(text), 'en').map(({ span }) => text.slice(span.start, span.end))).toEqual(
      [...['on:1987', 'oil', '-gas']],
    );
  });

  test('writes dates and languages as the archive’s locale does', () => {
    expect(labelsOf('on:1987-10-19 lang:de', 'de')).toEqual([
      'date | on 19. Oktober 1987',
      'subject | Language: Deutsch',
    ]);
  });

  test('never turns the text around it: a direction that is opened in it is closed in it', () => {
    expect(labelsOf('a\u202Eb OR c')).toEqual(['any | a\u202Eb\u202C or c']);
  });
});

test('words alone go without saying', () => {
  for (const text of ['', 'oil', 'oil price AK-203', '$ -']) expect(isPlain(parseQuery(text))).toBe(true);
  for (const text of ['-oil', '"oil"', 'oil*', 'a OR b', 'on:1987', 'topic:x', 'headline:x', 'near:2 "a b"'])
    expect(isPlain(parseQuery(text))).toBe(false);
});

test('every clause and date of any query is said, with at least what was typed for it', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const query = parseQuery(text);
      const said = describeQuery(query, 'en');
      expect(said).toHaveLength(query.clauses.length + query.dates.length);
      for (const { label } of said) expect(label).not.toBe('');
    }),
  );
});
