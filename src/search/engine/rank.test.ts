import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { rarityOf, score, type ArticleFacts, type TermFacts } from './rank.ts';

const ARCHIVE = { documents: 10_000, averageLength: 120 };
const TERM: TermFacts = { inBody: 1, inHeadline: false, exact: false, documents: 50 };
const article = (term: Partial<TermFacts>, facts: Partial<ArticleFacts> = {}): ArticleFacts => ({
  terms: [{ ...TERM, ...term }],
  length: 120,
  ...facts,
});
const scoreOf = (facts: ArticleFacts): number => score(facts, ARCHIVE);

describe('the score of an article', () => {
  test('grows with occurrences, a headline that has the word, and the word as it was typed', () => {
    const plain = scoreOf(article({}));
    expect(scoreOf(article({ inBody: 2 }))).toBeGreaterThan(plain);
    expect(scoreOf(article({ inHeadline: true }))).toBeGreaterThan(plain);
    expect(scoreOf(article({ exact: true }))).toBeGreaterThan(plain);
  });

  test('is higher for a rare word than for a common one, and for a short body than for a long one', () => {
    expect(scoreOf(article({ documents: 5 }))).toBeGreaterThan(scoreOf(article({ documents: 5000 })));
    expect(scoreOf(article({}, { length: 60 }))).toBeGreaterThan(scoreOf(article({}, { length: 600 })));
  });

  test('is above 0 for a word that every article has, and for an article without a body', () => {
    expect(scoreOf(article({ documents: 10_000 }))).toBeGreaterThan(0);
    expect(scoreOf(article({ inBody: 0, inHeadline: true }, { length: 0 }))).toBeGreaterThan(0);
  });

  test('is a finite number that more terms never lower, whatever the facts are', () => {
    const term = fc.record({
      inBody: fc.nat(255),
      inHeadline: fc.boolean(),
      exact: fc.boolean(),
      documents: fc.integer({ min: 1, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), fc.nat(100_000), (terms, length) => {
        const whole = score({ terms, length }, ARCHIVE);
        expect(Number.isFinite(whole)).toBe(true);
        expect(whole).toBeGreaterThanOrEqual(score({ terms: terms.slice(1), length }, ARCHIVE));
      }),
    );
  });
});

test('an archive without words of a body does not divide by 0', () => {
  expect(score(article({ inHeadline: true }), { documents: 1, averageLength: 0 })).toBeGreaterThanOrEqual(0);
});

test('a word in more articles than there are counts for nothing', () => {
  expect(rarityOf(20, 10)).toBe(0);
});
