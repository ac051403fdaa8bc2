import { expect, test } from 'vitest';
import type { Range } from './page/range.ts';
import { formatRange, formatValue } from './labels.ts';

test('languages are written out; what is none stays as it is', () => {
  expect(formatValue('language', 'zh-Hans', 'en-GB')).toBe('Simplified Chinese');
  expect(formatValue('language', '<script>', 'en-GB')).toBe('<script>');
  expect(formatValue('topic', 'de', 'en-GB')).toBe('de');
});

const say = (range: { from?: string; to?: string }): string => formatRange(range as Range, 'en-GB');

test('a range is said as people say it', () => {
  expect(say({ from: '1987-03', to: '1987-03' })).toBe('March 1987');
  expect(say({ from: '1987', to: '1987-03-12' })).toBe('1987 to 12 March 1987');
  expect(say({ from: '1987' })).toBe('from 1987');
  expect(say({ to: '1987' })).toBe('until 1987');
  expect(say({})).toBe('');
});
