import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../fold.ts';
import { foldWord } from './fold-word.ts';
import { splitWords } from './split-words.ts';
import { anyWrittenText } from './test-text.ts';

test('case and accents are folded away, and letters spelt out', () => {
  expect(['Café', 'CAFE\u0301', 'Straße', 'Łódź', 'İzmir', 'كِتَاب', 'ΣΊΣΥΦΟΣ'].map(foldWord)).toEqual([
    'cafe',
    'cafe',
    'strasse',
    'lodz',
    'izmir',
    'كتاب',
    'σισυφοσ',
  ]);
});

test('the vowels of Indian scripts are letters', () => {
  expect(foldWord('किताबें')).toBe('किताबें');
});

test('a folded word stays as it is when it is folded again', () => {
  fc.assert(
    fc.property(anyWrittenText(), (text) => {
      for (const { word } of splitWords(text)) expect(foldWord(word)).toBe(word);
    }),
  );
});

test('words of a text are folded as the text is for its highlights', () => {
  fc.assert(
    fc.property(anyWrittenText(), (text) => {
      for (const { start, end } of splitWords(text)) {
        const word = text.slice(start, end);
        expect(foldText(word).text.normalize('NFC')).toBe(foldWord(word));
      }
    }),
  );
});
