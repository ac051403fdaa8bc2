import { ByteReader, ByteWriter } from '../search/index/code-bytes.ts';

/** What a volume contributes to the search: its articles, oldest first, and where which word stands in them. */
export interface WordSegment {
  /** By language as Pagefind names it: the file that stems its words, '' where there is none. In code-unit order. */
  stemmers: Map<string, string>;
  /** Days of the articles, and words of each. */
  days: string[];
  lengths: number[];
  /** By facet and value: numbers of articles, ascending. */
  facets: Map<string, Map<string, number[]>>;
  /** In code-unit order of language, then stem. */
  groups: SegmentGroup[];
}

/** Words of a language with one stem. */
export interface SegmentGroup {
  language: string;
  stem: string;
  /** Words as they are written, folded, in code-unit order; with the number of articles of each. */
  forms: { word: string; articles: number }[];
  /** As PostingsWriter and PositionsWriter write them. */
  postings: Uint8Array;
  positions: Uint8Array;
}

/** Bytes of a segment, for the pack of its volume. */
export function encodeSegment({ stemmers, days, lengths, facets, groups }: WordSegment): Uint8Array {
  const writer = new ByteWriter();
  writer.number(stemmers.size);
  for (const texts of stemmers) for (const text of texts) writer.text(text);
  writer.number(days.length);
  for (const [doc, day] of days.entries()) {
    writer.text(day === days[doc - 1] ? '' : day);
    writer.number(lengths[doc] ?? 0);
  }
  writer.number(facets.size);
  for (const [facet, values] of facets) {
    writer.text(facet);
    writer.number(values.size);
    for (const [value, docs] of values) {
      writer.text(value);
      writer.number(docs.length);
      for (const doc of docs) writer.number(doc);
    }
  }
  writer.number(groups.length);
  for (const { language, stem, forms, postings, positions } of groups) {
    writer.text(language);
    writer.text(stem);
    writer.number(forms.length);
    for (const { word, articles } of forms) {
      writer.text(word);
      writer.number(articles);
    }
    for (const bytes of [postings, positions]) {
      writer.number(bytes.length);
      writer.bytes(bytes);
    }
  }
  return writer.finish();
}

/** @throws RangeError when the bytes end too early */
export function decodeSegment(bytes: Uint8Array): WordSegment {
  const reader = new ByteReader(bytes);
  const times = <T>(read: () => T): T[] => Array.from({ length: reader.number() }, read);
  const stemmers = new Map(times(() => [reader.text(), reader.text()] as const));
  const lengths: number[] = [];
  let last = '';
  const days = times(() => {
    last = reader.text() || last;
    lengths.push(reader.number());
    return last;
  });
  const docs = (): number[] => times(() => reader.number());
  const facets = new Map(
    times(() => [reader.text(), new Map(times(() => [reader.text(), docs()] as const))] as const),
  );
  const groups = times((): SegmentGroup => ({
    language: reader.text(),
    stem: reader.text(),
    forms: times(() => ({ word: reader.text(), articles: reader.number() })),
    postings: reader.bytes(reader.number()),
    positions: reader.bytes(reader.number()),
  }));
  return { stemmers, days, lengths, facets, groups };
}
