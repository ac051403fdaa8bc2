import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapePattern } from './escape-pattern.ts';

it('matches the text that it was made of, and nothing else, with the flag u and without', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'a-./|\\^$*+?()[]{}&#~='.split('')) }),
  );
  fc.assert(
    fc.property(text, text, fc.constantFrom('', 'u', 'i', 'iu'), (one, other, flags) => {
      const pattern = new RegExp(`^(?:${escapePattern(one)})$`, flags);
      expect(pattern.test(one)).toBe(true);
      if (!flags.includes('i')) expect(pattern.test(other)).toBe(one === other);
    }),
  );
});
