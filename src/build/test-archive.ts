import { placesOf, splitWords } from '../search/index/split-words.ts';
import type { TestArticle } from './test-index.ts';
import { randomFrom } from './test-random.ts';

/** For tests: a word of an article as it is written, folded, and its stem. */
export interface TestWord {
  word: string;
  stem: string;
}

/** For tests: a word at its place, counted in words and in the signs that part them. */
export interface PlacedWord extends TestWord {
  place: number;
}

/** For tests: an article whose words are known without reading its text. */
export interface KnownArticle extends TestArticle {
  language: string;
  facts: Record<string, readonly string[]>;
  headlineWords: PlacedWord[];
  bodyWords: PlacedWord[];
  url: string;
}

/** By language and stem: the words, each as it may be written. */
export const VOCABULARY: Record<string, Record<string, Record<string, readonly string[]>>> = {
  en: {
    walk: {
      walk: ['walk'],
      walks: ['walks'],
      walked: ['walked', 'Walked'],
      walking: ['Walking', '“walking”'],
    },
    boat: { boat: ['boat', 'BOAT'], boats: ['boats', '(boats)'] },
    citi: { city: ['city'], cities: ['Cities'] },
    price: { price: ['price'], prices: ['prices'] },
    oil: { oil: ['oil', 'Oil', '"oil"'] },
    cafe: { cafe: ['Café', 'cafe'], cafes: ['cafés', 'Cafes'] },
    obrien: { obrien: ['OBrien', '‘obrien’'] },
    '1500': { 1500: ['1,500', '1500'] },
    'u.s': { 'u.s': ['U.S.', 'u.s.'] },
    radio: { radio: ['radio'] },
  },
  de: {
    buch: { buch: ['Buch'], bucher: ['Bücher'], buchern: ['Büchern', 'büchern'] },
    haus: { haus: ['Haus'], hauser: ['Häuser'] },
    schiff: { schiff: ['Schiff'], schiffe: ['Schiffe'] },
    strass: { strasse: ['Straße', 'Strasse'], strassen: ['Straßen'] },
    radio: { radio: ['Radio'] },
  },
  hi: {
    किताब: { किताब: ['किताब'], किताबें: ['किताबें'], किताबों: ['किताबों'] },
    बिल: { बिल: ['बिल'], बिलों: ['बिलों'] },
    बाल: { बाल: ['बाल'] },
    भारत: { भारत: ['भारत'] },
  },
  ar: {
    كتاب: { كتاب: ['كتاب', 'كِتاب'], كتابين: ['كتابين'] },
    مدرس: { المدرسة: ['المدرسة'], للمدرسين: ['للمدرسين'] },
    سلام: { سلام: ['سلام', 'سَلام'] },
  },
};

/** All words of the archive, folded, once. */
export const WORDS = [
  ...new Set(Object.values(VOCABULARY).flatMap((stems) => Object.values(stems).flatMap(Object.keys))),
];

/** The stems that a word has, by language. */
export const stemsOf = (word: string): Map<string, string> =>
  new Map(
    Object.entries(VOCABULARY).flatMap(([language, stems]) =>
      Object.entries(stems)
        .filter(([, words]) => word in words)
        .map(([stem]) => [language, stem] as const),
    ),
  );

export const TOPICS = ['Oil', 'Öl & Gas', 'Boats', 'Oil trade', 'नाव'];
const SECTIONS = ['World', 'City'];
const FIRST_DAY = Date.UTC(1986, 10, 20);
const DAY = 86_400_000;
const SIGNS = [' ', ' ', ' ', ', ', '. ', ' – ', ' … ', '-', '\u00A0', '; '];

/** For tests: so many articles in four languages, over some years; the same number gives the same. */
export function makeArchive(count: number): KnownArticle[] {
  const random = randomFrom(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const write = (language: string, length: number): { text: string; words: PlacedWord[] } => {
    const words: TestWord[] = [];
    let text = '';
    for (let at = 0; at < length; at += 1) {
      const [stem, forms] = pick(Object.entries(VOCABULARY[language] ?? {}));
      const [word, spellings] = pick(Object.entries(forms));
      words.push({ word, stem });
      text += pick(spellings) + (at === length - 1 ? '' : pick(SIGNS));
    }
    const places = placesOf(splitWords(text));
    return { text, words: words.map((word, at) => ({ ...word, place: places[at] ?? 0 })) };
  };
  let day = FIRST_DAY;
  return Array.from({ length: count }, (_, number): KnownArticle => {
    if (random() < 0.6) day += DAY * Math.ceil(random() * random() * 60);
    const language = pick(['en', 'en', 'en', 'de', 'hi', 'ar']);
    const headline = write(language, 1 + Math.floor(random() * 4));
    const body = write(language, 1 + Math.floor(random() * 20));
    const topics = TOPICS.filter(() => random() < 0.3);
    const date = new Date(day).toISOString().slice(0, 10);
    const slug = `story-${String(number).padStart(4, '0')}`;
    return {
      day: date,
      slug,
      url: `/${date.replaceAll('-', '/')}/${slug}/`,
      language,
      headline: headline.text,
      text: body.text,
      headlineWords: headline.words,
      bodyWords: body.words,
      facts: {
        language: [language],
        ...(topics.length > 0 && { topic: topics }),
        ...(random() < 0.5 && { section: [pick(SECTIONS)] }),
      },
    };
  });
}
