import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PagefindFragment } from './pagefind-api.ts';
import { countHeadlineWords, makeSnippet, markHeadline, matchedWords, toIndexedText } from './snippet.ts';

const fragment = (content: string): PagefindFragment => ({
  url: '/2020/09/04/a/',
  content: content.replaceAll('\u200B', ''),
  raw_content: content.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  meta: {},
  filters: {},
});
const indexed = (content: string) => toIndexedText(fragment(content));
const show = (parts: { text: string; hit: boolean }[]): string =>
  parts.map(({ text, hit }) => (hit ? `{${text}}` : text)).join('');

describe('a snippet', () => {
  test('marks the hits and leaves the text as it is, markup characters included', () => {
    expect(show(makeSnippet(indexed('He said <b> & “AK-203 rifles” at 5 &lt; 6.'), [4], 0))).toBe(
      'He said <b> & {“AK-203} rifles” at 5 &lt; 6.',
    );
  });

  test('joins hits that stand side by side', () => {
    expect(show(makeSnippet(indexed('a policy of arms'), [1, 2], 0))).toBe('a {policy of} arms');
  });

  test('has no spaces between words where the language has none', () => {
    expect(show(makeSnippet(indexed('印度\u200B和\u200B俄罗斯\u200B同意'), [2], 0))).toBe(
      '印度和{俄罗斯}同意',
    );
  });

  test('shows where most hits are', () => {
    const words = Array.from({ length: 300 }, (_, index) => `w${index}`).join(' ');
    const snippet = show(makeSnippet(indexed(words), [10, 200, 205, 210], 0));
    expect(snippet).toContain('{w200}');
    expect(snippet).toContain('{w210}');
    expect(snippet).toMatch(/^… w/);
    expect(snippet).toMatch(/ …$/);
  });

  test('is the opening of the text after the headline when no word of the text was matched', () => {
    const text = indexed('Rifles found in river. Police found three rifles.');
    expect(show(makeSnippet(text, [0], countHeadlineWords(text, 'Rifles found in river')))).toBe(
      'Police found three rifles.',
    );
  });

  test('never loses or invents text, wherever the hits are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z<&“”.-]+$/), { minLength: 1, maxLength: 120 }),
        fc.array(fc.nat(130)),
        fc.nat(10),
        (words, positions, skip) => {
          const parts = makeSnippet({ words, joiner: ' ' }, positions, Math.min(skip, words.length));
          const plain = parts
            .map(({ text }) => text)
            .join('')
            .replace(/^… | …$/g, '');
          expect(words.join(' ')).toContain(plain);
        },
      ),
    );
  });
});

describe('the headline at the start of an indexed text', () => {
  test('is found though the page sets it in brackets and the index adds a full stop', () => {
    expect(
      countHeadlineWords(indexed('[Rifle factory at Amethi]. NEW DELHI: India'), 'Rifle factory at Amethi'),
    ).toBe(4);
    expect(countHeadlineWords(indexed('印度\u200B与\u200B俄罗斯\u200B. \u200B新德里'), '印度与俄罗斯')).toBe(
      4,
    );
  });

  test('is not taken for there when it is not', () => {
    expect(countHeadlineWords(indexed('NEW DELHI: India'), 'Rifle factory')).toBe(0);
    expect(countHeadlineWords(indexed('Rifle'), 'Rifle factory')).toBe(0);
  });
});

describe('matched words', () => {
  const text = indexed('a policy of ‘no arms supply to Pakistan’, said Singh. Policy of Singh’s');

  test('are as the article writes them, each once, without the marks around them', () => {
    expect(matchedWords(text, [9, 1, 10, 8], false)).toEqual(['policy', 'said', 'Singh']);
  });

  test('are one where they are a phrase', () => {
    expect(matchedWords(text, [1, 2, 3, 4, 5], true)).toEqual(['policy of ‘no arms supply']);
  });

  test('are a dozen at most, and positions that do not exist are passed over', () => {
    const many = indexed(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' '));
    expect(matchedWords(many, [...Array(60).keys()], false)).toHaveLength(12);
    expect(matchedWords(many, [99], false)).toEqual([]);
  });
});

test('hits in a headline are told apart', () => {
  expect(show(markHeadline('AK-203 factory: factory at Amethi', ['factory', 'ak-203']))).toBe(
    '{AK-203} {factory}: {factory} at Amethi',
  );
  expect(show(markHeadline('No hits', []))).toBe('No hits');
});
