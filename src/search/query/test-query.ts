import fc from 'fast-check';
import type { Clause, DateLimit, Query } from './query.ts';

/** For tests: a query without the places at which it was typed. */
export function withoutSpans({ clauses, dates }: Query) {
  return {
    clauses: clauses.map(({ not, terms }: Clause) => ({ not, terms })),
    dates: dates.map(({ kind, period }: DateLimit) => ({ kind, period })),
  };
}

/** Words of several scripts, and some that look like more than a word. */
const WORDS = [
  ...[
    'rifle',
    'AK-203',
    'Make-in-India',
    'U.S.',
    '$1.5',
    "Singh's",
    'Singh’s',
    '10:30',
    'C++',
    '5"',
    '中国',
    'سلام',
  ],
  ...[
    'हिन्दी',
    'ประเทศไทย',
    'می\u200Cخواهم',
    '🚢',
    '👩🏽‍🚀',
    'https://a.example/b?c=d*',
    'Cafe\u0301',
    'or',
    'f(x)',
    'a*b',
  ],
  ...['near:5', 'near:99', 'foo:bar', 'after:soon', 'c*', '--x', '-$', '19*', 'before:0001'],
];
const QUOTE_PAIRS = ['""', '“”', '„“', '«»', '「」', '『』', '＂＂', '″″', '”‟'];
const FIELDS = ['headline', 'topic', 'place', 'person', 'org', 'organization', 'Section', 'source', 'LANG'];
const DATES = [
  'after:1987',
  'before:1987-10-19',
  'on:1987-03',
  'On:2020-02-29',
  'after:2021-02-29',
  'before:9999',
];
const JUNK = ['-', 'OR', 'AND', '$', '…', 'topic:', '""', ')', '(', 'headline:""', '\u200F', '-OR', '- -'];

const word = () => fc.constantFrom(...WORDS);
const quoted = () =>
  fc
    .tuple(fc.constantFrom(...QUOTE_PAIRS), fc.array(word(), { minLength: 1, maxLength: 3 }))
    .map(([pair, words]) => pair.charAt(0) + words.join(' ').replaceAll('"', '') + pair.charAt(1));

/** One thing that may be typed between two spaces, without a minus. */
const operand = () =>
  fc.oneof(
    word(),
    quoted(),
    word().map((text) => `${text}*`),
    fc
      .tuple(fc.constantFrom(...FIELDS), fc.oneof(word(), quoted()))
      .map(([field, value]) => `${field}:${value}`),
    fc.tuple(fc.integer({ min: 0, max: 60 }), quoted()).map(([within, text]) => `near:${within} ${text}`),
  );

const item = () =>
  fc.oneof(
    { weight: 5, arbitrary: operand() },
    { weight: 2, arbitrary: operand().map((text) => `-${text}`) },
    {
      weight: 2,
      arbitrary: fc.array(operand(), { minLength: 2, maxLength: 3 }).map((all) => all.join(' OR ')),
    },
    { weight: 1, arbitrary: fc.constantFrom(...DATES) },
    { weight: 2, arbitrary: fc.constantFrom(...JUNK) },
  );

/** For tests: what readers type who know every operator, and some who do not; shorter than is read. */
export const anyQueryText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(item(), fc.constantFrom(' ', ' ', '  ', '\t', '')), { maxLength: 8 })
    .map((items) => items.flat().join(''))
    .filter((text) => text.length < 400);

const SIGNS: string =
  '"“”„‟«»″＂「」『』 -−－*＊:：()（）OR\t\n\u200F\u200D\u0301\u0338\uD83D\uDEA2\uFEFFa中5';

/** For tests: any text at all: lone surrogates, quotes, operators, marks of every kind. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...SIGNS),
          fc.constantFrom(' OR ', 'near:5', 'topic:', 'headline:', 'after:1987', 'ab*', '5"', 'AND', 'x y'),
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
    anyQueryText(),
  );
