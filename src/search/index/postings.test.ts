import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePostings, PostingsWriter } from './postings.ts';
import { ascending } from './test-text.ts';

interface Entry {
  doc: number;
  inBody: number;
  inHeadline: boolean;
  forms: number[];
}

const FORMS = 4;

const someEntries = (forms = FORMS): fc.Arbitrary<Entry[]> =>
  ascending(100_000).chain((docs) =>
    fc.tuple(
      ...docs.map((doc) =>
        fc.record({
          doc: fc.constant(doc),
          inBody: fc.oneof(fc.nat(3), fc.nat(0xffff)),
          inHeadline: fc.boolean(),
          forms: fc.uniqueArray(fc.nat(forms - 1), { minLength: 1, maxLength: forms }),
        }),
      ),
    ),
  );

function write(entries: readonly Entry[], several: boolean, writer = new PostingsWriter()): Uint8Array {
  for (const { doc, inBody, inHeadline, forms } of entries) writer.add(doc, inBody, inHeadline, forms);
  return writer.finish(several);
}

function read(bytes: Uint8Array): Entry[] {
  const { docs, inBody, inHeadline, formStarts, forms } = decodePostings(bytes);
  return [...docs].map((doc, at) => ({
    doc,
    inBody: inBody[at] ?? -1,
    inHeadline: inHeadline[at] === 1,
    forms: formStarts && forms ? [...forms.subarray(formStarts[at], formStarts[at + 1])] : [0],
  }));
}

describe('a list of articles', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(someEntries(), (entries) => {
        expect(read(write(entries, true))).toEqual(entries);
      }),
    );
  });

  test('says nothing of forms when there is but one', () => {
    fc.assert(
      fc.property(someEntries(1), (entries) => {
        const bytes = write(entries, false);
        expect(read(bytes)).toEqual(entries);
        expect(decodePostings(bytes).forms).toBeUndefined();
      }),
    );
  });

  test('counts a word 65,535 times at the most', () => {
    const [entry] = read(write([{ doc: 0, inBody: 70_000, inHeadline: false, forms: [0] }], false));
    expect(entry?.inBody).toBe(65_535);
  });

  test('that is put together from lists has the bytes of one that is written at once', () => {
    const part = fc.integer({ min: 1, max: FORMS }).chain((own) =>
      fc.record({
        entries: someEntries(own),
        // New numbers of the list's forms.
        numbers: fc.shuffledSubarray([...Array(FORMS).keys()], { minLength: own, maxLength: own }),
        // Articles that come after the list's last.
        more: fc.nat(1000),
      }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const writer = new PostingsWriter();
        const all: Entry[] = [];
        let offset = 0;
        for (const { entries, numbers, more } of parts) {
          writer.addList(write(entries, numbers.length > 1), offset, numbers);
          all.push(
            ...entries.map((entry) => ({
              ...entry,
              doc: entry.doc + offset,
              forms: entry.forms.map((form) => numbers[form] ?? -1),
            })),
          );
          offset += (entries.at(-1)?.doc ?? 0) + 1 + more;
        }
        expect(writer.articles).toBe(all.length);
        const bytes = writer.finish(true);
        expect(read(bytes)).toEqual(all);
        expect(bytes).toEqual(write(all, true, writer));
      }),
    );
  });

  test('that was cut off is an error', () => {
    const bytes = write([{ doc: 7, inBody: 300, inHeadline: true, forms: [0, 1] }], true);
    for (let end = 0; end < bytes.length - 3; end += 1)
      expect(() => decodePostings(bytes.subarray(0, end))).toThrow(RangeError);
  });
});
