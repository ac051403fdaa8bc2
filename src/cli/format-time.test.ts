import { describe, expect, it } from 'vitest';
import { formatTime } from './format-time.ts';

describe('formatTime', () => {
  it.each([
    [0.2, '1 s'],
    [89, '89 s'],
    [90, '2 min'],
    [3600, '60 min'],
    [7810, '2 h 10 min'],
  ])('says %d seconds as %s', (seconds, words) => {
    expect(formatTime(seconds)).toBe(words);
  });
});
