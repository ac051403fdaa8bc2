import { expect, test } from 'vitest';
import { formatValue } from './labels.ts';

test('months and languages are written out; what is neither stays as it is', () => {
  expect(formatValue('month', '1987-03', 'en-GB')).toBe('March 1987');
  expect(formatValue('month', '1987-13', 'en-GB')).toBe('1987-13');
  expect(formatValue('language', 'zh-Hans', 'en-GB')).toBe('Simplified Chinese');
  expect(formatValue('language', '<script>', 'en-GB')).toBe('<script>');
  expect(formatValue('topic', 'de', 'en-GB')).toBe('de');
});
