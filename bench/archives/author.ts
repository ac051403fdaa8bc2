import type { ArticleInput } from '../../src/schema/article.ts';
import type { Random } from './random.ts';
import { capitalize, makeWords, makeZipf, pick } from './vocabulary.ts';

const WORDS = 60_000;
const SECTIONS = ['World', 'Business', 'Politics', 'Science', 'Culture', 'Sport', 'Weather', 'Letters'];
const SOURCES = ['The Morning Record', 'Coast and Country', 'Evening Wire'];

/** Makes up the parts of articles; each call gives another. */
export interface Author {
  headline: () => string;
  /** `18:05:00` */
  clock: () => string;
  facts: () => Partial<ArticleInput>;
  /** Markdown. */
  body: () => string;
}

/** @param articles how many are to come: a larger archive knows more people, places and matters */
export function makeAuthor(
  random: Random,
  { articles, small = false }: { articles: number; small?: boolean },
): Author {
  const words = makeWords(WORDS, random);
  const word = makeZipf(words, random);
  const name = (): string => capitalize(pick(words, random));
  const names = (count: number, make: () => string): (() => string) =>
    makeZipf([...new Set(Array.from({ length: Math.ceil(count) }, make))], random);
  const topic = names(60 + Math.sqrt(articles), name);
  const place = names(100 + Math.sqrt(articles), name);
  const person = names(Math.min(20_000, 20 + articles / 20), () => `${name()} ${name()}`);
  const organization = names(
    Math.min(10_000, 20 + articles / 50),
    () => `${name()} ${pick(['Bank', 'Company', 'Union', 'Council'], random)}`,
  );

  const several = (draw: () => string, least: number, most: number): string[] => [
    ...new Set(Array.from({ length: random.between(least, most) }, draw)),
  ];
  const token = (): string =>
    random.below(40) === 0 ? (random.below(9_000) + 10).toLocaleString('en') : word();
  const sentence = (): string => {
    const tokens = Array.from({ length: random.between(8, 22) }, token);
    const comma = random.between(2, tokens.length * 2);
    return `${capitalize(tokens.map((one, at) => (at === comma ? `${one},` : one)).join(' '))}.`;
  };
  const paragraph = (least: number, most: number): string =>
    Array.from({ length: random.between(least, most) }, sentence).join(' ');

  return {
    headline: () => capitalize(Array.from({ length: random.between(5, 9) }, word).join(' ')),
    clock: () => `${twoDigits(random.below(24))}:${twoDigits(random.below(60))}:00`,
    facts: () => ({
      source: pick(SOURCES, random),
      section: pick(SECTIONS, random),
      topics: several(topic, 1, small ? 2 : 4),
      people: several(person, 0, small ? 1 : 2),
      places: several(place, 1, small ? 1 : 3),
      organizations: several(organization, 0, 1),
    }),
    body: () =>
      Array.from({ length: small ? 2 : random.between(3, 8) }, () =>
        small ? paragraph(1, 2) : paragraph(2, 5),
      ).join('\n\n'),
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
