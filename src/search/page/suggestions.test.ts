import { expect, test } from 'vitest';
import { replaceWord } from './suggestions.ts';

test('a word is replaced where it stands by itself', () => {
  expect(replaceWord('oily "Oyl price" topic:oyl', 'oyl', 'oil')).toBe('oily "oil price" topic:oyl');
  expect(replaceWord('headline:hedline', 'headline', 'x')).toBe('headline:hedline');
  expect(replaceWord('-pric', 'pric', 'price')).toBe('-price');
  expect(replaceWord('İstanbul oyl', 'oyl', 'oil')).toBe('İstanbul oil');
  expect(replaceWord('oil', 'gas', 'x')).toBe('oil');
  expect(replaceWord('oil', '', 'x')).toBe('oil');
});
