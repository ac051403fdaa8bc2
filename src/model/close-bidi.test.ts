import { describe, expect, it } from 'vitest';
import { closeBidi } from './close-bidi.ts';

describe('closeBidi', () => {
  it.each([
    ['plain', 'plain'],
    ['שלום', 'שלום'],
    ['a \u202Eb', 'a \u202Eb\u202C'],
    ['a \u202Eb\u202C c', 'a \u202Eb\u202C c'],
    ['\u2067a \u202Bb', '\u2067a \u202Bb\u202C\u2069'],
    ['\u2067a \u202Bb\u2069', '\u2067a \u202Bb\u2069'],
    ['\u202C\u2069a', '\u202C\u2069a'],
  ])('ends what %j opens', (text, expected) => {
    expect(closeBidi(text)).toBe(expected);
  });
});
