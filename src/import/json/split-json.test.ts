import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSource } from '../test-source.ts';
import { splitJson, type JsonRecord } from './split-json.ts';

async function split(text: string, keys: string[] = [], size = 7): Promise<JsonRecord[]> {
  const found: JsonRecord[] = [];
  for await (const record of splitJson(testSource(text, 'input', size), { keys })) found.push(record);
  return found;
}
const values = (records: JsonRecord[]): unknown[] =>
  records.map(({ value, problem }) => problem?.rule ?? value);

describe('splitJson', () => {
  it('gives each line of JSON Lines, with its line, and passes over blank ones', async () => {
    const records = await split('{"a":1}\n\n{"b":"x\\ny"}\r\n{"c":[1,{"d":2}]}');
    expect(values(records)).toEqual([{ a: 1 }, { b: 'x\ny' }, { c: [1, { d: 2 }] }]);
    expect(records.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(records.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('refuses a broken line of JSON Lines alone, also when it is the first', async () => {
    expect(values(await split('{"a":1}\n{"b":\n{"c":3}\n'))).toEqual([{ a: 1 }, 'json-syntax', { c: 3 }]);
    expect(values(await split('{"a":1\n{"b":2}\n{"c":3}\n'))).toEqual(['json-syntax', { b: 2 }, { c: 3 }]);
  });

  it('gives the elements of an array, as they stand in the source', async () => {
    const records = await split('[\n  {"a": "]"},\n  {"b": "\\"}{"}\n]\n');
    expect(values(records)).toEqual([{ a: ']' }, { b: '"}{' }]);
    expect(records.map(({ raw }) => raw)).toEqual(['{"a": "]"}', '{"b": "\\"}{"}']);
    expect(records.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('goes on behind an element that is broken', async () => {
    expect(values(await split('[{"a":1},\n{"b": "open},\n{"c":3}]'))).toEqual([
      { a: 1 },
      'json-syntax',
      { c: 3 },
    ]);
    expect(values(await split('[{"a":1}, nonsense, {"c":3}]'))).toEqual([{ a: 1 }, 'json-syntax', { c: 3 }]);
  });

  it('says that a file is cut off, inside a record or between two', async () => {
    expect(values(await split('[{"a":1},{"b":'))).toEqual([{ a: 1 }, 'truncated']);
    expect(values(await split('[{"a":1},'))).toEqual([{ a: 1 }, 'truncated']);
    expect(values(await split('{"items":[{"a":1},{"b":2', ['items']))).toEqual([{ a: 1 }, 'truncated']);
  });

  it('finds the array under a name, and keeps what stands around it', async () => {
    const text = '{"version":"1","x":{"items":[9]},"items":[{"a":1},\n{"b":2}],"more":[3]}';
    const records = await split(text, ['items']);
    expect(values(records)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(records[0]?.frame.before).toBe('{"version":"1","x":{"items":[9]},"items":[');
  });

  it('gives the object itself when it has no such array', async () => {
    const [record] = await split('{\n "a": 1\n}', ['items']);
    expect(record).toMatchObject({ value: { a: 1 }, whole: true, number: 1, line: 1 });
    expect((await split('{\n "a": 1\n}'))[0]).toMatchObject({ value: { a: 1 }, whole: true });
  });

  it('gives objects that follow each other over several lines', async () => {
    expect(values(await split('{\n"a": 1\n}\n{\n"b": 2\n}'))).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('has nothing to give for an empty file or an empty list', async () => {
    expect(await split('')).toEqual([]);
    expect(await split('[]')).toEqual([]);
    expect(await split('{"items":[]}', ['items'])).toEqual([]);
  });

  it('says where in a record the mistake is', async () => {
    const [, broken] = await split('[\n{"a":1},\n{"b":1,\n"c" 2}\n]');
    expect(broken?.problem).toMatchObject({ rule: 'json-syntax', line: 4 });
  });

  it('gives back every list of values, however it is written and cut into pieces', async () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        async (list, size) => {
          const plain = JSON.parse(JSON.stringify(list)) as unknown[];
          const texts = [
            JSON.stringify(list),
            JSON.stringify(list, null, 2),
            list.map((one) => JSON.stringify(one)).join('\n'),
            list.map((one) => JSON.stringify(one, null, 1)).join('\n'),
          ];
          for (const text of texts) expect(values(await split(text, [], size))).toEqual(plain);
          const under = JSON.stringify({ first: 1, items: list, last: 2 });
          expect(values(await split(under, ['items'], size))).toEqual(plain);
        },
      ),
    );
  });
});
