import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanKeys } from './scan-keys.ts';

describe('scanKeys', () => {
  it('finds the names of an object, and where their values begin', () => {
    const text = '  {"a" : "x", "b":{"c": [1, {"d": 2}]}, "e\\"f": "}", "g" :\n [0]}';
    const keys = scanKeys(text, 2);
    expect([...keys.keys()]).toEqual(['a', 'b', 'e\\"f', 'g']);
    expect([...keys.values()].map((at) => text[at])).toEqual(['"', '{', '"', '[']);
  });

  it('finds the names of any object, as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[\w ]{0,8}$/), fc.jsonValue()), (object) => {
        const text = JSON.stringify(object, null, 1);
        const keys = scanKeys(text, 0);
        expect(new Set(keys.keys())).toEqual(new Set(Object.keys(object)));
        for (const [name, at] of keys) {
          const value = JSON.stringify(object[name], null, 1).replaceAll('\n', '\n ');
          expect(text.slice(at, at + value.length)).toBe(value);
        }
      }),
    );
  });

  it('gives what there is of a text that is cut off anywhere', () => {
    const text = JSON.stringify({ uri: 'x"y', bodies: [{ value: 'a\\"b{' }], type: 'text' });
    for (let end = 0; end <= text.length; end += 1) {
      expect(['uri', 'bodies', 'type']).toEqual(
        expect.arrayContaining([...scanKeys(text.slice(0, end), 0).keys()]),
      );
    }
  });

  it('comes to an end with an opening full of quotation marks that do not close', () => {
    expect([...scanKeys(`{"a": "${'\\"'.repeat(32_000)}`, 0).keys()]).toEqual(['a']);
  });
});
