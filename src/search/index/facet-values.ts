import { ByteReader, ByteWriter } from './code-bytes.ts';

/** The values of one facet in a search volume, and the articles of each, ascending. */
export interface FacetValues {
  values: string[];
  docs: Uint32Array[];
}

export function encodeFacet({ values, docs }: FacetValues): Uint8Array {
  const writer = new ByteWriter();
  writer.number(values.length);
  for (const value of values) writer.text(value);
  for (const list of docs) {
    writer.number(list.length);
    let last = -1;
    for (const doc of list) {
      writer.number(doc - last - 1);
      last = doc;
    }
  }
  return writer.finish();
}

/** @throws RangeError when the bytes end too early */
export function decodeFacet(bytes: Uint8Array): FacetValues {
  const reader = new ByteReader(bytes);
  const values = Array.from({ length: reader.number() }, () => reader.text());
  const docs = values.map(() => {
    const list = new Uint32Array(reader.number());
    let last = -1;
    for (let at = 0; at < list.length; at += 1) list[at] = last += reader.number() + 1;
    return list;
  });
  return { values, docs };
}
