// Titles, months, companies, places and the like that are written with a point, as they are spelt before it. Those that
// consist of single letters (U.S., z.B.) need no entry.
const CAPITALIZED = new Set(
  (
    'mr mrs ms messrs dr prof gen lt col capt cmdr sgt cpl pvt maj adm brig cdr sen rep gov pres hon rev fr st ste mt ft ' +
    'jr sr inc co corp ltd plc bros no nos nr rs re dept assn assoc univ bldg ave blvd rd hwy ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn ' +
    'tenn tex va vt wash wis wyo ont que art fig vol bd hr dipl ing tel str abs mme mlle mm av ch sra srta dña sig dott avv'
  ).split(' '),
);
// Only those that stand before what they belong to; the point after `pct` or `млн` may well end the sentence.
const LOWER_CASE = new Set(
  'vs approx pp eds ca núm pág págs vd vds av г гг ул им др проф акад стр рис डॉ प्रो कु'.split(' '),
);

/** English words that, with a capital, begin a new sentence. */
export const SENTENCE_OPENER =
  /^(?:The|A|An|It|He|She|They|We|In|On|At|But|This|That|These|There|His|Her|Its|Their|For|As|If|When|While|However)\s/u;

const END = /[.!?…。｡！？।॥؟۔։።]+["'”’»›)\]」』）]*/gu;

/** Index just after the first sentence of a text on one line, its mark and closing quotes included. */
export function sentenceEnd(text: string): number {
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const next = text.slice(end);
    if (/^[。｡！？]/u.test(mark)) {
      if (!/[」』]/u.test(mark) || !/^と/u.test(next)) return end;
    } else if (/^\s/u.test(next) && !goesOn(text.slice(0, index), mark, next.trimStart())) return end;
  }
  return text.length;
}

/** True when a mark with a space after it ends no sentence. */
function goesOn(before: string, mark: string, next: string): boolean {
  if (/^["'“‘«(]?\p{Ll}/u.test(next)) return true;
  if (!mark.startsWith('.')) return false;
  if (/^\.{2,}$/u.test(mark)) return !/^\p{Lu}/u.test(next);
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(before.slice(-20))?.[0] ?? '';
  // `1.` that opens a line, and ordinals (`am 4. September`).
  if (/^\p{N}{1,2}$/u.test(word)) return word.length === before.length || !SENTENCE_OPENER.test(next);
  return isAbbreviation(word) && !(/^.$|\./u.test(word) && SENTENCE_OPENER.test(next));
}

/** True when the point after a word belongs to it: `Gen`, `J`, `U.S`. */
export function isAbbreviation(word: string): boolean {
  if (/^\p{Lu}\p{M}*$|^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)) return true;
  return LOWER_CASE.has(word) || (/^\p{Lu}/u.test(word) && CAPITALIZED.has(word.toLowerCase()));
}
