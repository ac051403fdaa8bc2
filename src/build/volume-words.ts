import { gzipSync } from 'node:zlib';
import type { ArticleText } from '../search/index/article-text.ts';
import type { WordFile } from './file-series.ts';
import { digestOf } from './pack.ts';
import { SHORT } from './text-files.ts';
import { WordGatherer } from './gather-words.ts';
import { readPageHashes, unpack, type PagefindFile } from './read-pagefind.ts';
import type { AskTerms } from './ask-terms.ts';
import { collectTerms, isItsOwnStem, toStemOf, type Terms } from './stem-words.ts';
import { TokenTable, type Token } from './token-table.ts';
import type { WordSegment } from './word-segment.ts';

/** What a volume gives to the search. */
export interface VolumeWords {
  segment: WordSegment;
  /** Texts of its articles, in the order of the segment. */
  texts: ArticleText[];
  /** The stemmers of its languages, packed: other volumes have the same. */
  stemmers: WordFile[];
}

/** What Pagefind keeps of a page (`fragment/en_….pf_fragment`). */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** A page as Pagefind read it. */
interface IndexedPage {
  /** Which of Pagefind's indexes it is in. */
  index: number;
  order: string;
  fragment: Fragment;
  tokens: Uint32Array;
}

/** Between two words in languages without spaces, and nowhere else. */
const CUT = /\u200B/;
const CUTS = new RegExp(CUT, 'g');

/**
 * Takes what Pagefind found on the pages of a volume, and puts it together as our search reads it.
 * @param indexes files of each of the indexes that it made
 * @param orders by the address of a page: sorts as text into the order that articles have everywhere
 * @param ask what Pagefind makes of words that stand on no page by themselves: so a word has one stem in all volumes
 */
export async function toVolumeWords(
  indexes: readonly (readonly PagefindFile[])[],
  orders: ReadonlyMap<string, string>,
  ask: AskTerms,
): Promise<VolumeWords> {
  const languages = languagesOf(indexes.flat()).map((language) => {
    const table = new TokenTable();
    const pages = indexes.flatMap((files, index) => readPages({ files, index }, language, orders, table));
    return { language, table, pages, gatherer: new WordGatherer(table) };
  });
  const ordered = languages
    .flatMap(({ pages, table, gatherer }) => pages.map((page) => ({ page, table, gatherer })))
    .sort((a, b) => (a.page.order < b.page.order ? -1 : 1));
  const stemmers = findStemmers(indexes);
  const segment: WordSegment = {
    stemmers: new Map(stemmers.map(({ language, file }) => [language, file?.path ?? ''])),
    days: [],
    lengths: [],
    facets: new Map(),
    groups: [],
  };
  const texts: ArticleText[] = [];
  for (const [doc, { page, table, gatherer }] of ordered.entries()) {
    const { fragment, tokens } = page;
    const { headline, text } = splitArticle(page, table);
    gatherer.add(doc, tokens, headline);
    segment.days.push(fragment.url.split('/').slice(1, 4).join('-'));
    segment.lengths.push(tokens.reduce((sum, token) => sum + (table.tokens[token]?.count ?? 0), 0));
    for (const [facet, values] of Object.entries(fragment.filters)) addValues(segment, facet, values, doc);
    texts.push(toText(fragment, text));
  }
  segment.facets = new Map([...segment.facets].sort(([a], [b]) => (a < b ? -1 : 1)));
  for (const { language, table, pages, gatherer } of languages) {
    const terms: Terms = new Map();
    for (const [number, files] of indexes.entries()) {
      const own = files.filter(({ path }) => path.startsWith(`index/${language}_`));
      const cutAtSpaces = pages
        .filter(({ index }) => index === number)
        .map(({ fragment, tokens }) => (CUT.test(fragment.content) ? undefined : tokens));
      for (const [word, term] of collectTerms(own, cutAtSpaces, table)) terms.set(word, term);
    }
    const others = table.words.filter((word) => !terms.has(word) && !isItsOwnStem(word));
    if (segment.stemmers.get(language) !== '')
      for (const [word, term] of await ask(language, others)) terms.set(word, term);
    segment.groups.push(...gatherer.groups(language, toStemOf(terms)));
  }
  return { segment, texts, stemmers: stemmers.flatMap(({ file }) => file ?? []) };
}

const META = /^pagefind\.(.+)_[^_]+\.pf_meta$/;

/** What `pagefind-entry.json` says of each language. */
type Entry = { languages: Record<string, { wasm: string | null }> };

/** The WebAssembly module of each language, under a name that changes with it. */
function findStemmers(
  indexes: readonly (readonly PagefindFile[])[],
): { language: string; file?: WordFile }[] {
  const all = indexes.flat();
  return languagesOf(all).map((language) => {
    const names = indexes.map((files) => readWasmName(files, language));
    const name = names.find((own) => own !== '') ?? '';
    const module = all.find(({ path }) => path === `wasm.${name}.pagefind`);
    if (!module) return { language };
    const bytes = unpack(module);
    return {
      language,
      file: { path: `stemmer-${name}-${digestOf(bytes).slice(0, SHORT)}`, bytes: gzipSync(bytes) },
    };
  });
}

function readWasmName(files: readonly PagefindFile[], language: string): string {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) return '';
  const { languages } = JSON.parse(Buffer.from(entry.content).toString()) as Entry;
  return languages[language]?.wasm ?? '';
}

const languagesOf = (files: readonly PagefindFile[]): string[] => [
  ...new Set(files.flatMap(({ path }) => META.exec(path)?.[1] ?? []).sort()),
];

/** The pages of a language in one of Pagefind's indexes, by its number. */
function readPages(
  { files, index }: { files: readonly PagefindFile[]; index: number },
  language: string,
  orders: ReadonlyMap<string, string>,
  table: TokenTable,
): IndexedPage[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const meta = files.find(({ path }) => META.exec(path)?.[1] === language);
  return (meta ? readPageHashes(meta) : []).map((hash): IndexedPage => {
    const path = `fragment/${hash}.pf_fragment`;
    const file = byPath.get(path);
    if (!file) throw new Error(`Search index: Pagefind did not write ${path}.`);
    const fragment = JSON.parse(unpack(file).toString()) as Fragment;
    const tokens = table.read(fragment.content.replace(CUTS, ''));
    return { index, fragment, tokens, order: orders.get(fragment.url) ?? fragment.url };
  });
}

/**
 * Parts the headline from the text: the index has it at the start, with a full stop that it puts after each block.
 * @returns the number of the headline's words, and the text without it
 */
function splitArticle(
  { fragment, tokens }: IndexedPage,
  table: TokenTable,
): { headline: number; text: string } {
  const whole = fragment.content.replace(CUTS, '');
  const wordsOf = ({ words, joined }: Token): number[] => words.filter((word) => word !== joined);
  const title = [...table.read(fragment.meta['title'] ?? '')].flatMap((number) =>
    wordsOf(table.tokens[number] as Token),
  );
  let read = 0;
  let end = 0;
  for (const number of tokens) {
    if (read >= title.length) break;
    const token = table.tokens[number] as Token;
    for (const word of wordsOf(token)) {
      // Where spaces are rare, a token may hold the headline's end and more.
      if (read < title.length && word !== title[read]) return { headline: 0, text: whole };
      read += 1;
    }
    end = whole.indexOf(token.text, end) + token.text.length;
  }
  return { headline: title.length, text: whole.slice(end).trimStart() };
}

function addValues(segment: WordSegment, facet: string, values: readonly string[], doc: number): void {
  const known = segment.facets.get(facet) ?? new Map<string, number[]>();
  segment.facets.set(facet, known);
  for (const value of new Set(values)) {
    const docs = known.get(value);
    if (docs) docs.push(doc);
    else known.set(value, [doc]);
  }
}

function toText({ url, meta, filters }: Fragment, text: string): ArticleText {
  const [source] = filters['source'] ?? [];
  const [section] = filters['section'] ?? [];
  const { topic, person, place, organization } = filters;
  return {
    url,
    headline: meta['title'] ?? '',
    text,
    language: filters['language']?.[0] ?? '',
    ...(source !== undefined && { source }),
    ...(section !== undefined && { section }),
    ...(topic && { topics: topic }),
    ...(person && { people: person }),
    ...(place && { places: place }),
    ...(organization && { organizations: organization }),
  };
}
