import { matchDateline } from '../markdown/match-dateline.ts';
import type { Finding } from './format.ts';
import { readDate } from './read-date.ts';

// NEW DELHI · ST. PETERSBURG, Russia · LONDON/PARIS · Port Elswick
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’\-]*(?:[ /][\p{Lu}][\p{Lu}\p{M}.'’\-]*){0,4}`;
const NAME = String.raw`(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’\-]*(?:[ /](?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’\-]*){0,3}`;
const REGION = String.raw`(?:, ?\p{Lu}[\p{L}\p{M}.'’]*(?: \p{Lu}[\p{L}\p{M}.'’]*){0,2})?`;
const DAY = String.raw`(?:, ?(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?))`;
const AGENCY = String.raw`(?: ?[(（]\p{L}[\p{L}\p{M}\p{N} .,/&'’-]{0,30}[)）])`;
const DASH = String.raw`\s*(?:[—–]|-{1,2}(?=\s))`;

/** Place in capitals; then a date, an agency or neither; then a colon or a dash. */
const SHOUTED = new RegExp(
  String.raw`^\s*(${CAPITALS}${REGION})(?:${DAY})?${AGENCY}?(?:\s*[:：]|${DASH})\s`,
  'u',
);
/** Place in ordinary letters, which only a date or an agency behind it tells from any other opening. */
const SPOKEN = new RegExp(
  String.raw`^\s*(${NAME}${REGION}?)(?:${DAY}${AGENCY}?|${AGENCY})(?:\s*[:：]|${DASH})\s`,
  'u',
);

/** Words in capitals that open texts and are no places. */
const NO_PLACE =
  /^(?:ADVISORY|ALERT|ANALYSIS|ANSWER|BREAKING|BRIEF|CAPTION|CHART|CLARIFICATION|COLUMN|COMMENT|CORRECTED|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FILE|FLASH|GRAPHIC|INSIGHT|INTERVIEW|LEAD|LIVE|NB|NEWS|NOTE|OBITUARY|OPINION|PHOTOS?|POLL|PREVIEW|PROFILE|PS|QUESTION|REPEAT|REFILE|REPORT|REVIEW|SPORTS?|SUMMARY|TABLE|TIMELINE|UPDATED?|URGENT|VIDEO|WARNING|WATCH|WRAPUP)\b/;

/**
 * The dateline with which a text opens, when it plainly has one: `NEW DELHI: …`, `SALVADOR, Feb 26 - …`, `London
 * (Reuters) — …`. Only the place; the text keeps all of it.
 * @param paragraphs the first paragraphs of the text; a transcript, in which several open so, has none
 */
export function findDateline(paragraphs: readonly string[]): string | undefined {
  const [first = '', ...others] = paragraphs;
  const place = (SHOUTED.exec(first) ?? SPOKEN.exec(first))?.[1]?.trim();
  if (place === undefined || place.length < 3 || NO_PLACE.test(place)) return undefined;
  if (others.some((text) => SHOUTED.test(text))) return undefined;
  // The page marks what this finds; a dateline that it would not find would be set above the text as well.
  return matchDateline(first, place) ? place : undefined;
}

const PRINTED = new RegExp(
  String.raw`^\s*(.*?)(?:,? ?((?:\p{L}{3,10}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,10}\.?)))?(${AGENCY})?\s*(?:[:：]|[—–-]+)?\s*$`,
  'u',
);

/**
 * The place in a dateline that a source gives as a field of its own, `SALVADOR, Feb 26 -`. What the dateline says beside
 * the place must not be lost: when it names another day than the article's, or goes on with text, it is kept whole.
 * @param day `YYYY-MM-DD`
 */
export function settleDateline(printed: string, day: string): { dateline: string; warning?: Finding } {
  const [, place = '', date, agency] = PRINTED.exec(printed) ?? [];
  const kept = printed.replace(/\s*(?:[:：]|[—–-]+)?\s*$/u, '');
  if (place === '' || (date === undefined && agency === undefined)) return { dateline: kept || printed };
  if (agency === undefined && date !== undefined && isSameDay(date, day)) return { dateline: place };
  return {
    dateline: kept,
    warning: {
      rule: 'dateline-kept-whole',
      message: 'The dateline says more than the place, so it was kept as it is.',
      found: printed,
    },
  };
}

function isSameDay(text: string, day: string): boolean {
  const { date } = readDate(`${text} ${day.slice(0, 4)}`);
  return date?.day === day;
}
