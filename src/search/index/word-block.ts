import { ByteReader, ByteWriter } from './code-bytes.ts';
import { isUnspaced } from './split-words.ts';

/** Where a list lies: bytes of one of a volume's numbered files. */
export interface Place {
  file: number;
  offset: number;
  length: number;
}

/** Words of one language that count as one, for they have one stem. */
export interface WordGroup {
  /** Number of the language in the volume's list. */
  language: number;
  stem: string;
  /** Articles that have any of them. */
  articles: number;
  /** Number of forms. */
  forms: number;
  postings: Place;
  positions: Place;
}

/** A word as it is written, folded. */
export interface WordForm {
  word: string;
  /** Number of its group in the block, and its own number in the group. */
  group: number;
  form: number;
  /** Articles that have it in this form. */
  articles: number;
}

/** A part of a volume's words: all that begin with certain letters. */
export interface WordBlock {
  groups: WordGroup[];
  /** In code-unit order of `word`. The same word may be there several times, once a language or stem. */
  forms: WordForm[];
}

/** About so many forms lie in a block. */
const FORMS_A_BLOCK = 500;

/** Into how many blocks so many forms are put. */
export const countBlocks = (forms: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(forms / FORMS_A_BLOCK || 1)));

/** Letters that a beginning must have to be looked for: words that share so many lie in one block. */
export const BEGINNING = 3;

/** The block of a word. In scripts without spaces, where a word is a pair of characters, the first one decides. */
export function blockOf(word: string, blocks: number): number {
  const characters = [...word.slice(0, 2 * BEGINNING)];
  const start = characters.slice(0, isUnspaced(word) ? 1 : BEGINNING).join('');
  // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), and its upper bits mixed into those that count.
  let hash = 0x811c9dc5;
  for (let at = 0; at < start.length; at += 1) hash = Math.imul(hash ^ start.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % blocks;
}

export function encodeBlock({ groups, forms }: WordBlock): Uint8Array {
  const writer = new ByteWriter();
  writer.number(groups.length);
  for (const group of groups) {
    writer.number(group.language);
    writer.text(group.stem);
    writer.number(group.articles);
    writer.number(group.forms);
    for (const { file, offset, length } of [group.postings, group.positions]) {
      writer.number(file);
      writer.number(offset);
      writer.number(length);
    }
  }
  writer.number(forms.length);
  let last = '';
  for (const form of forms) {
    const shared = sharedStart(last, form.word);
    writer.number(shared);
    writer.text(form.word.slice(shared));
    writer.number(form.group);
    writer.number(form.form);
    writer.number(form.articles);
    last = form.word;
  }
  return writer.finish();
}

/** @throws RangeError when the bytes end too early */
export function decodeBlock(bytes: Uint8Array): WordBlock {
  const reader = new ByteReader(bytes);
  const place = (): Place => ({ file: reader.number(), offset: reader.number(), length: reader.number() });
  const groups = Array.from({ length: reader.number() }, (): WordGroup => ({
    language: reader.number(),
    stem: reader.text(),
    articles: reader.number(),
    forms: reader.number(),
    postings: place(),
    positions: place(),
  }));
  let last = '';
  const forms = Array.from({ length: reader.number() }, (): WordForm => {
    last = last.slice(0, reader.number()) + reader.text();
    return { word: last, group: reader.number(), form: reader.number(), articles: reader.number() };
  });
  return { groups, forms };
}

/** Length of the common beginning; never between the halves of a surrogate pair. */
function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return /[\uD800-\uDBFF]/.test(one[length - 1] ?? '') ? length - 1 : length;
}
