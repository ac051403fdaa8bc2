import { englishMonth } from '../schema/check-date.ts';

/** Languages whose month names are read beside the English ones; the names are those of Unicode's CLDR, through Intl. */
const LANGUAGES =
  'ar bg bn ca cs da de el es et fa fi fr gu he hi hr hu id it kn lt lv ml mr nb ne nl nn pa pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi'.split(
    ' ',
  );

let others: Map<string, number> | undefined;

/**
 * The number (1–12) of a month by its name or abbreviation, in capitals or not, in English or one of about 40 other
 * languages; 0 when no month is called so. Names that mean different months in different languages are not known.
 */
export function monthNumber(name: string): number {
  const key = toKey(name);
  const english = englishMonth(key);
  if (english > 0) return english;
  others ??= namesElsewhere();
  return others.get(key) ?? 0;
}

const toKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.']+$/u, '')
    .trim();

function namesElsewhere(): Map<string, number> {
  const found = new Map<string, number>();
  for (const format of LANGUAGES.flatMap(formatsOf)) {
    for (let month = 1; month <= 12; month += 1) {
      for (const { type, value } of format.formatToParts(Date.UTC(2001, month - 1, 15))) {
        if (type !== 'month' || !/\p{L}/u.test(value)) continue;
        const name = toKey(value);
        // 0 marks a name that two languages give to two months.
        found.set(name, (found.get(name) ?? month) === month ? month : 0);
      }
    }
  }
  return found;
}

/** Alone and beside a day (many languages have a genitive), in full and short. */
const formatsOf = (language: string): Intl.DateTimeFormat[] =>
  (['long', 'short'] as const).flatMap((month) =>
    [{}, { day: 'numeric' } as const].map(
      (more) =>
        new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month, ...more, timeZone: 'UTC' }),
    ),
  );
