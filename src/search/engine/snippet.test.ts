import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches } from '../find-matches.ts';
import { makeSnippets as snippetsOf, markHits } from './snippet.ts';
import type { Part } from './answer.ts';

const makeSnippets = (text: string, words: readonly string[]) => snippetsOf(text, findMatches(text, words));
const markWords = (text: string, words: readonly string[]) => markHits(text, findMatches(text, words));
const show = (parts: readonly Part[]): string =>
  parts.map(({ text, hit }) => (hit ? `{${text}}` : text)).join('');
const best = (text: string, ...matched: string[]): string => show(makeSnippets(text, matched).best);
const filler = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

describe('a snippet', () => {
  test('marks the hits and leaves the text as it is, markup characters included', () => {
    expect(best('He said <b> & “AK-203 rifles” at 5 &lt; 6.', 'ak-203')).toBe(
      'He said <b> & “{AK-203} rifles” at 5 &lt; 6.',
    );
  });

  test('marks a phrase as one', () => {
    expect(best('A policy of ‘no arms supply’.', 'policy of no')).toBe('A {policy of ‘no} arms supply’.');
  });

  test('shows where most of what was sought stands together', () => {
    const text = `${filler(0, 90)} oil ${filler(90, 200)} oil price ${filler(200, 300)}`;
    const snippet = best(text, 'oil', 'price');
    expect(snippet).toContain('{oil} {price}');
    expect(snippet).toMatch(/^… word\d+ /);
    expect(snippet).toMatch(/ word\d+ …$/);
    expect(snippet.length).toBeLessThan(260);
  });

  test('is the opening of the text when nothing in it was sought', () => {
    expect(best(`Opening. ${filler(0, 90)}`, 'zebra')).toMatch(/^Opening\. word0 .* …$/);
    expect(best('', 'zebra')).toBe('');
  });

  test('is cut between characters where words have no spaces', () => {
    const snippet = best(`${'印度和俄罗斯同意'.repeat(40)}图书馆${'𠮷野家'.repeat(100)}`, '图书馆');
    expect(snippet).toContain('{图书馆}');
    expect(snippet.isWellFormed()).toBe(true);
    expect(snippet.length).toBeLessThan(260);
  });

  test('is of whole words and never loses or invents text, wherever the hits are', () => {
    const words = fc.array(fc.stringMatching(/^[a-z<&“”.é-]{1,12}$/), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(299), { maxLength: 4 }), (all, picks) => {
        const text = all.join(' ');
        const { best: first, rest } = makeSnippets(text, picks.map((at) => all[at] ?? '')); // prettier-ignore
        for (const parts of [first, ...rest]) {
          const plain = parts
            .map((part) => part.text)
            .join('')
            .replace(/^… | …$/g, '');
          expect(` ${text} `).toContain(` ${plain.trim()} `);
        }
      }),
    );
  });
});

describe('further hits of an article', () => {
  test('are counted, and each is in one of the further stretches', () => {
    const text = [1, 2, 3, 4].map((at) => `oil${at === 2 ? ' price' : ''} ${filler(0, 90)}`).join(' ');
    const { best: first, more, rest } = makeSnippets(text, ['oil', 'price']);
    expect(show(first)).toContain('{oil} {price}');
    expect(more).toBe(3);
    expect(rest.map((parts) => parts.filter(({ hit }) => hit).length)).toEqual([1, 1, 1]);
  });

  test('are none when the snippet has them all', () => {
    expect(makeSnippets('oil and oil', ['oil']).more).toBe(0);
    expect(makeSnippets('no hits', []).rest).toEqual([]);
  });

  test('are counted in a very long article too', () => {
    const text = `${filler(0, 60)} oil `.repeat(2000);
    const { more } = makeSnippets(text, ['oil']);
    expect(more).toBeGreaterThan(1900);
  });
});

test('hits in a headline are told apart', () => {
  expect(show(markWords('AK-203 factory: factory at Amethi', ['factory', 'ak-203']))).toBe(
    '{AK-203} {factory}: {factory} at Amethi',
  );
  expect(show(markWords('No hits', []))).toBe('No hits');
});
