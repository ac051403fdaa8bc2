import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_TEXT, parseQuery } from './query.ts';

describe('a phrase', () => {
  test.each([
    ['"joint venture"', '"joint venture"'],
    ['  "joint venture" ', '"joint venture"'],
    ['“joint venture”', '"joint venture"'],
    ['„joint venture“', '"joint venture"'],
    ['«joint venture»', '"joint venture"'],
    ['「合资企业」', '"合资企业"'],
    ['"Make-in-India"', '"make-in-india"'],
    [`"policy of 'no arms supply`, `"policy of 'no arms supply"`],
    ['“policy of ‘no arms supply to Pakistan’,”', '"policy of ‘no arms supply to pakistan’,"'],
    ['"joint\nventure"', '"joint venture"'],
  ])('is what stands in double quotes of any kind, closed or not yet: %s', (typed, terms) => {
    expect(parseQuery(typed)).toEqual({ terms, phrase: true, partlyQuoted: false });
  });

  test('is not a search of which only a part is quoted; that is said instead', () => {
    expect(parseQuery('rifles "joint venture"')).toEqual({
      terms: 'rifles joint venture',
      phrase: false,
      partlyQuoted: true,
    });
    expect(parseQuery('"joint venture" rifles')).toMatchObject({ phrase: false, partlyQuoted: true });
  });

  test('is not begun by a quotation mark that stands alone after words', () => {
    expect(parseQuery('a 5" gun')).toEqual({ terms: 'a 5 gun', phrase: false, partlyQuoted: false });
  });
});

describe('words', () => {
  test('keep hyphens and apostrophes, straight or curly', () => {
    expect(parseQuery('AK-203').terms).toBe('ak-203');
    expect(parseQuery('Singh’s').terms).toBe('singh’s');
    expect(parseQuery("Singh's").terms).toBe("singh's");
  });

  test('lose symbols and invisible characters, which the index does not keep', () => {
    expect(parseQuery('$100').terms).toBe('100');
    expect(parseQuery('می\u200Cخواهم').terms).toBe('میخواهم');
    expect(parseQuery('\uFEFFrifle').terms).toBe('rifle');
  });

  test('are none when only marks are typed', () => {
    for (const typed of ['', '   ', '"', '""', '!!!', '“ ”', '$', '…'])
      expect(parseQuery(typed).terms).toBe('');
  });
});

test('whatever is typed gives a query that Pagefind reads as it is meant', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const { terms, phrase } = parseQuery(typed);
      // Pagefind's own test for a phrase.
      expect(/^\s*".+"\s*$/.test(terms)).toBe(phrase);
      expect(terms).toBe(terms.trim());
      expect(terms).not.toMatch(/[\p{Cc}\p{Cs}\u200B]/u);
      if (terms !== '') expect(terms).toMatch(/[\p{L}\p{N}\p{Extended_Pictographic}]/u);
    }),
  );
});

test('any two words between quotation marks are a phrase', () => {
  const word = fc.stringMatching(/^[a-zà-ÿ0-9’'-]*[a-z][a-z’'-]*$/);
  fc.assert(
    fc.property(word, word, fc.constantFrom('"', '”', '“', ''), (first, second, close) => {
      expect(parseQuery(`“${first} ${second}${close}`).phrase).toBe(true);
    }),
  );
});

test('a text longer than can be searched for is cut', () => {
  expect(parseQuery('a '.repeat(1000)).terms.length).toBeLessThanOrEqual(MAX_TEXT);
});
