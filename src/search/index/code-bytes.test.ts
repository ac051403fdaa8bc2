import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './code-bytes.ts';

const item = fc.oneof(
  fc.nat(300),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 3000 }),
);

function write(writer: ByteWriter, items: readonly (number | string | Uint8Array)[]): void {
  for (const one of items) {
    if (typeof one === 'number') writer.number(one);
    else if (typeof one === 'string') writer.text(one);
    else writer.bytes(one);
  }
}

describe('numbers, texts and bytes', () => {
  test('are read as they were written, in the same order', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const writer = new ByteWriter();
        write(writer, items);
        const reader = new ByteReader(writer.finish());
        const read = items.map((one) => {
          if (typeof one === 'number') return reader.number();
          return typeof one === 'string' ? reader.text() : Uint8Array.from(reader.bytes(one.length));
        });
        expect(read).toEqual(items.map((one) => (one instanceof Uint8Array ? Uint8Array.from(one) : one)));
        expect(reader.done).toBe(true);
      }),
    );
  });

  test('take one byte for a number below 128, and five at the most', () => {
    const lengthOf = (value: number): number => {
      const writer = new ByteWriter();
      writer.number(value);
      return writer.length;
    };
    expect([0, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1].map(lengthOf)).toEqual([1, 1, 2, 2, 3, 5, 5]);
  });

  test('keep a mark at the start of a text that looks like a byte order mark', () => {
    const writer = new ByteWriter();
    writer.text('\uFEFFReuters');
    expect(new ByteReader(writer.finish()).text()).toBe('\uFEFFReuters');
  });

  test('are forgotten by a writer that is cleared, which gives nothing away that it changes later', () => {
    const writer = new ByteWriter();
    writer.text('one');
    const before = writer.finish();
    writer.clear();
    writer.text('two');
    expect(new ByteReader(before).text()).toBe('one');
    expect(new ByteReader(writer.written()).text()).toBe('two');
  });

  test('that end too early are an error', () => {
    const writer = new ByteWriter();
    writer.text('harbour');
    writer.number(300);
    const bytes = writer.finish();
    for (let end = 0; end < bytes.length; end += 1) {
      const reader = new ByteReader(bytes.subarray(0, end));
      expect(() => [reader.text(), reader.number()]).toThrow(RangeError);
    }
  });
});
