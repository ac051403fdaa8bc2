import { matchDateline } from '../../markdown/match-dateline.ts';
import { findDateline } from '../find-dateline.ts';
import type { Finding } from '../format.ts';
import { readDate } from '../read-date.ts';
import { isSameText } from './compare-texts.ts';

/** A dateline, taken apart. */
interface Dateline {
  place: string;
  date: string;
  agency: string;
}

/** What is longer is no dateline. */
const LONGEST = 300;
/** The agency, and what parts the dateline from the text: `(AFP) -`. */
const TAIL = /(?:[([（]([^)\]）]{0,40})[)\]）]\.?)?[\s\-–—:]*$/u;

const WEEKDAYS = new Set(
  ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'nb', 'da', 'fi', 'pl', 'tr'].flatMap((language) =>
    Array.from({ length: 7 }, (_, day) =>
      new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
        .format(Date.UTC(2024, 0, 1 + day))
        .toLowerCase(),
    ),
  ),
);

/**
 * The dateline of a story, for its page to print above the text.
 * @param story.printed as the agency transmits it: `Gaza City, Palestinian Territories, May 16, 2021 (AFP) -`; only the
 *   place is kept, and a warning tells of a day or an agency that the article does not have otherwise
 * @param story.located where the story was written, when no dateline is printed
 * @param opening the first paragraphs: nothing is needed where they open with a dateline of their own
 */
export function settleDateline(
  story: {
    printed?: string | undefined;
    located?: string | undefined;
    date?: string | undefined;
    source?: string | undefined;
  },
  opening: readonly string[],
): { dateline?: string; warnings: Finding[] } {
  const { printed = '', located = '', date = '', source = '' } = story;
  const parts = takeApart(printed);
  const isShortened =
    parts === undefined || isOtherDay(parts.date, date) || isOtherAgency(parts.agency, source);
  const warnings = isShortened ? [explain(printed.slice(0, 200))] : [];
  if (findDateline(opening) !== undefined) return { warnings };
  const place = parts?.place ?? '';
  const inText = [place, located]
    .map((name) => openingAs(name, opening[0] ?? ''))
    .find((name) => name !== '');
  if (inText !== undefined) return { dateline: inText, warnings };
  if (place !== '') return { dateline: place, warnings };
  if (!/\p{L}/u.test(located) || WITH_AGENCY.test(opening[0]?.slice(0, 200) ?? '')) return { warnings };
  return { dateline: located, warnings };
}

/** A place or a date, then an agency in brackets, then a dash: a dateline of another form. */
const WITH_AGENCY = /^[^\n]{0,80}?[(（][^)）\n]{1,40}[)）]\.?\s*(?:[–—:]|-{1,2}(?=\s))/u;

function takeApart(printed: string): Dateline | undefined {
  if (printed.length > LONGEST) return undefined;
  const text = printed.trim();
  const tail = TAIL.exec(text);
  const parts = text.slice(0, tail?.index ?? text.length).split(/[,，،、]\s*/u);
  let at = parts.length;
  while (at > 0 && isDate(parts[at - 1] ?? '')) at -= 1;
  const place = parts.slice(0, at).join(', ').trim();
  return {
    place: /\p{L}/u.test(place) ? place : '',
    date: parts.slice(at).join(', ').trim(),
    agency: tail?.[1]?.trim() ?? '',
  };
}

const isDate = (part: string): boolean =>
  part.trim() === '' || /\p{N}/u.test(part) || WEEKDAYS.has(part.trim().toLowerCase());

/** True for a day that is not the article's, or that cannot be told to be. */
function isOtherDay(printed: string, date: string): boolean {
  const day = readDate(date).date?.day;
  // A weekday alone is the day's own name.
  if (!/\p{N}/u.test(printed) || day === undefined) return false;
  return ![printed, `${printed} ${day.slice(0, 4)}`].some((text) => readDate(text).date?.day === day);
}

/** True for an agency that is not the source, nor its initials: `AP`, "The Associated Press". */
function isOtherAgency(agency: string, source: string): boolean {
  const initials = source.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? '';
  return agency !== '' && !isSameText(agency, source) && !(agency.length > 1 && initials.endsWith(agency));
}

/** The place as the text spells it, where the text opens with it as a dateline; else ''. */
function openingAs(place: string, text: string): string {
  const start = text.trimStart();
  const [first = ''] = place.split(',');
  return (
    [place, first]
      .map((name) => [name, start.slice(0, name.length)] as const)
      .find(
        ([name, spelt]) =>
          name.trim() !== '' &&
          spelt.toLowerCase() === name.toLowerCase() &&
          matchDateline(start, spelt) !== undefined,
      )?.[1] ?? ''
  );
}

const explain = (found: string): Finding => ({
  rule: 'dateline-shortened',
  message: 'The dateline names a day or an agency that the article does not have; only its place is kept.',
  found,
});
