import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSearchable } from './characters.ts';
import { parseQuery } from './parse-query.ts';
import { MAX_TEXT, type Query, type Term } from './query.ts';
import { anyQueryText, anyText, withoutSpans } from './test-query.ts';

/** A query on one line: terms in order, spans and dates included. */
const read = (text: string): string => {
  const { clauses, dates } = parseQuery(text);
  const said = clauses.map(({ not, terms }) => (not ? 'not ' : '') + terms.map(say).join(' | '));
  return [...said, ...dates.map(({ kind, period }) => `${kind} ${period}`)].join(', ');
};

function say(term: Term): string {
  if (term.kind === 'subject') return `${term.facet}=<${term.value}>`;
  if (term.kind === 'near') return `near ${term.within} <${term.text}>`;
  const text = term.kind === 'phrase' ? `<${term.text}>` : `${term.text}${term.prefix ? '…' : ''}`;
  return term.headline ? `headline ${text}` : text;
}

const spansOf = (text: string): string[] => {
  const { clauses, dates } = parseQuery(text);
  return [...clauses, ...dates].map(({ start, end }) => text.slice(start, end));
};

test('a query has the form that the engine is told', () => {
  expect(parseQuery('rifle -"joint venture" after:1987-03')).toEqual({
    clauses: [
      {
        start: 0,
        end: 5,
        not: false,
        terms: [{ kind: 'word', text: 'rifle', prefix: false, headline: false }],
      },
      { start: 6, end: 22, not: true, terms: [{ kind: 'phrase', text: 'joint venture', headline: false }] },
    ],
    dates: [{ start: 23, end: 36, kind: 'after', period: '1987-03' }],
  } satisfies Query);
});

describe('words', () => {
  test.each([
    ['rifle factory', 'rifle, factory'],
    ['AK-203 Make-in-India U.S. $1.5 Singh’s', 'AK-203, Make-in-India, U.S., $1.5, Singh’s'],
    ['10:30 https://a.example/b?c=d foo:bar', '10:30, https://a.example/b?c=d, foo:bar'],
    ['$ % … rifle !!', 'rifle'],
    ['🚢 %', '🚢'],
    ['سلاح 中国 हिन्दी ประเทศไทย', 'سلاح, 中国, हिन्दी, ประเทศไทย'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['\u200Fسلاح\u200F \u200F-حرب', 'سلاح, not حرب'],
    ['\uFEFFrifle\0factory\nUttar\u3000Pradesh', 'rifle, factory, Uttar, Pradesh'],
    ['Cafe\u0301', 'Caf\u00E9'],
    ['a\uD83Db', 'a\uFFFDb'],
  ])('%j: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['(oil OR gas) price', 'oil | gas, price'],
    ['f(x) (see p. 5)', 'f(x), see, p., 5'],
    ['（中国）', '中国'],
  ])('stand with or without brackets around them: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a phrase', () => {
  test.each([
    '"joint venture"',
    '“joint venture”',
    '„joint venture“',
    '‟joint venture”',
    '«joint venture»',
    '»joint venture«',
    '″joint venture″',
    '＂joint venture＂',
    '「joint venture」',
    '『joint venture』',
    '"joint  venture',
    '“ joint\nventure "',
  ])('stands in quotation marks of any kind, closed or not: %s', (text) => {
    expect(read(text)).toBe('<joint venture>');
  });

  test.each([
    ['rifles "joint venture" Amethi', 'rifles, <joint venture>, Amethi'],
    ['印度「合资企业」步枪', '印度, <合资企业>, 步枪'],
    ['"a""b"c"d"', '<a>, <b>, c, <d>'],
    ['"joint venture"-based -"x"-y', '<joint venture>, based, not <x>, y'],
    ['“he said “no” twice”', '<he said>, no, <twice>'],
    ['"" "$" " oil', '<oil>'],
    ['"topic:x OR -y"', '<topic:x OR -y>'],
  ])('mixes with anything: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('is not begun by an inch mark', () => {
    expect(read('a 5" gun')).toBe('a, 5, gun');
    expect(read('12" x 14”, "steel plate"')).toBe('12, x, 14, <steel plate>');
    expect(read('1987"oil price"')).toBe('1987, <oil price>');
  });
});

describe('a minus', () => {
  test.each([
    ['-tariff', 'not tariff'],
    ['oil -"crude oil" -topic:Trade -headline:x', 'oil, not <crude oil>, not topic=<Trade>, not headline x'],
    ['-coc* −x －中国 -🚢', 'not coc…, not x, not 中国, not 🚢'],
    ['-"crude oil', 'not <crude oil>'],
  ])('negates: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['- oil', 'oil'],
    ['oil - gas', 'oil, gas'],
    ['oil -', 'oil'],
    ['--oil', '--oil'],
    ['-$5', '-$5'],
    ['-(oil', '-(oil'],
    ['(-oil)', 'oil'],
    ['- "crude oil"', '<crude oil>'],
    ['-$ -"" -topic:', ''],
  ])('does not: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('OR', () => {
  test.each([
    ['oil OR gas', 'oil | gas'],
    ['a OR b OR "c d" e', 'a | b | <c d>, e'],
    [
      'topic:x OR headline:y OR coc* OR near:3 "oil price"',
      'topic=<x> | headline y | coc… | near 3 <oil price>',
    ],
    ['"a"OR"b"', '<a> | <b>'],
    ['oil OR OR $ gas', 'oil | gas'],
  ])('joins what stands on both sides: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['OR oil OR', 'oil'],
    ['OR', ''],
    ['oil or gas Or coal', 'oil, or, gas, Or, coal'],
    ['-a OR b', 'not a, b'],
    ['a OR -b OR c', 'a, not b, c'],
    ['a OR after:1987 b', 'a, b, after 1987'],
    ['after:1987 OR b', 'b, after 1987'],
  ])('joins nothing else: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('has a sister, AND, that is what happens anyway', () => {
    expect(read('oil AND gas OR coal AND "AND" and')).toBe('oil, gas | coal, <AND>, and');
  });
});

describe('a field', () => {
  test.each([
    ['headline:budget', 'headline budget'],
    ['Headline:“five year plan”', 'headline <five year plan>'],
    ['headline:bud*', 'headline bud…'],
    [
      'topic:Defence place:Amethi PERSON:"Singh, Rajnath"',
      'topic=<Defence>, place=<Amethi>, person=<Singh, Rajnath>',
    ],
    [
      'org:OPEC organization:OPEC organisation:OPEC',
      'organization=<OPEC>, organization=<OPEC>, organization=<OPEC>',
    ],
    [
      'section:City source:PTI language:de lang:zh-Hant',
      'section=<City>, source=<PTI>, language=<de>, language=<zh-Hant>',
    ],
    ['topic：国防 (topic:oil)', 'topic=<国防>, topic=<oil>'],
    ['topic:oil*', 'topic=<oil*>'],
    ['headline:topic:x', 'headline topic:x'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['topic: oil', 'oil'],
    ['topic:', ''],
    ['headline:$ topic:"" -person:"…" after:', ''],
    ['subject:oil', 'subject:oil'],
    ['subject:"crude oil"', 'subject:, <crude oil>'],
  ])('with nothing after it is left out, and one that is not known is a word: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a date', () => {
  test.each([
    ['after:1987-03 before:1987-10-19 on:1987', 'after 1987-03, before 1987-10-19, on 1987'],
    ['After:2020-02-29 BEFORE:9999', 'after 2020-02-29, before 9999'],
    ['on:"1987-03"', 'on 1987-03'],
  ])('limits: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ...[
      'after:2021-02-29',
      'on:1987-13',
      'before:0000',
      'after:19870312',
      'on:1987-3-1',
      'after:soon',
      'on:198',
    ],
    ...['before:0001-01-01', 'on:1987-03-12T10:00', 'after:-1987', 'on:1987-03-'],
  ])('that does not exist, or has no day, is a word: %s', (text) => {
    expect(read(text)).toBe(text);
  });

  test('cannot be negated', () => {
    expect(read('-after:1987')).toBe('not after:1987');
  });
});

describe('the beginning of a word', () => {
  test.each([
    ['cocoa* coc* 中* सरक* AK-2*', 'cocoa…, coc…, 中…, सरक…, AK-2…'],
    ['c* * -co* $c* ** cocoa** a*b', 'c*, not co*, $c*, cocoa**, a*b'],
  ])('has three letters or more: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('nearness', () => {
  test.each([
    ['near:5 "oil price"', 'near 5 <oil price>'],
    ['NEAR:50"oil price', 'near 50 <oil price>'],
    ['near:1 “oil price rise” x', 'near 1 <oil price rise>, x'],
    ['-near:5 "oil price"', 'not near 5 <oil price>'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['near:5 oil price', 'near:5, oil, price'],
    ['near:5 "oil"', 'near:5, <oil>'],
    ['near:5 "oil $"', 'near:5, <oil $>'],
    ['near:0 "oil price"', 'near:0, <oil price>'],
    ['near:51 "oil price"', 'near:51, <oil price>'],
    ['near:5 - "oil price"', 'near:5, <oil price>'],
    ['near:5', 'near:5'],
    ['-near:5 "oil"', 'not near:5, <oil>'],
    ['near:"oil price"', '<oil price>'],
  ])('is words when there is no number from 1 to 50 or no two words: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test('a clause knows the stretch that was typed for it', () => {
  expect(spansOf('(oil OR “gas”) -"x y" topic:"a b" near:5 "c d" coc* on:1987 "joint')).toEqual([
    ...['oil OR “gas”', '-"x y"', 'topic:"a b"', 'near:5 "c d"', 'coc*', '"joint', 'on:1987'],
  ]);
});

test('what is longer than is read is cut between two characters', () => {
  const { clauses } = parseQuery('🚢'.repeat(MAX_TEXT) + ' x');
  expect(clauses).toMatchObject([{ start: 0, end: MAX_TEXT }]);
  expect(parseQuery(`a${'🚢'.repeat(MAX_TEXT)}`).clauses).toMatchObject([
    { end: MAX_TEXT - 1, terms: [{ text: `a${'🚢'.repeat((MAX_TEXT - 2) / 2)}` }] },
  ]);
  expect(parseQuery('a '.repeat(1_000_000)).clauses).toHaveLength(MAX_TEXT / 2);
  expect(parseQuery('"'.repeat(1_000_000)).clauses).toEqual([]);
});

test('any text gives a query: spans inside it, in order and apart; something to find in each term', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const { clauses, dates } = parseQuery(text);
      let last = 0;
      for (const { start, end } of [...clauses, ...dates].sort((a, b) => a.start - b.start)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      for (const { terms } of clauses) {
        expect(terms.length).toBeGreaterThan(0);
        for (const term of terms) {
          const said = term.kind === 'subject' ? term.value : term.text;
          expect(isSearchable(said)).toBe(true);
          expect(said).toBe(said.trim().normalize('NFC'));
          expect(said).not.toMatch(/["“”„‟«»″＂「」『』\p{Cc}\p{Cs}]/u);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('each clause says the same when it is typed alone', () => {
  fc.assert(
    fc.property(anyQueryText(), (text) => {
      const { clauses, dates } = parseQuery(text);
      const each = [...clauses, ...dates].map(({ start, end }) => parseQuery(text.slice(start, end)));
      expect({
        clauses: each.flatMap((query) => withoutSpans(query).clauses),
        dates: each.flatMap((query) => withoutSpans(query).dates),
      }).toEqual(withoutSpans({ clauses, dates }));
    }),
  );
});

test('words without an operator are all found, as they were typed', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.normalize('NFC').replace(/[\s\p{Cc}"“”„‟«»″＂「」『』*＊:：()（）−－-]/gu, ''))
    .filter((text) => isSearchable(text) && text !== 'OR' && text !== 'AND');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const { clauses, dates } = parseQuery(words.join(' '));
      expect(dates).toEqual([]);
      expect(clauses.map(({ terms }) => terms)).toEqual(
        words.map((text) => [{ kind: 'word', text, prefix: false, headline: false }]),
      );
    }),
  );
});

test('letters that are typed are never lost, but for fields, operators and what is cut', () => {
  const letters = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []).join('');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      fc.pre(!/[:：]|OR|AND/u.test(text));
      const { clauses } = parseQuery(text);
      const found = clauses.flatMap(({ terms }) => terms.map((term) => ('text' in term ? term.text : '')));
      expect(letters(found.join(''))).toBe(letters(text.toWellFormed()));
    }),
  );
});
