/** What is filed by its name. */
export interface Named {
  slug: string;
  name: string;
}

/** Subjects under one letter of an A–Z index. */
export interface AlphabetSection<Subject extends Named> {
  /** `A` (`É` files under `E`), `0–9`, or the name of a script that the archive itself is not written in. */
  label: string;
  subjects: Subject[];
}

/** Scripts that are told apart, by their Unicode name; any other is `Other scripts`. */
const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Khmer',
  'Ethiopic',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Han',
].map((name) => ({ name, test: new RegExp(`\\p{Script=${name}}`, 'u') }));

/**
 * An index of subjects in the order of a locale. Letters of the interface's script and of the archive's own
 * have a section each; names in another script stand together under its name, and so do names in Han
 * characters, which have no letters.
 * @param language BCP 47 tag of the archive
 */
export function toAlphabet<Subject extends Named>(
  subjects: Iterable<Subject>,
  locale: string,
  language: string,
): AlphabetSection<Subject>[] {
  const order = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const sorted = [...subjects].sort(
    (a, b) => order.compare(filed(a.name), filed(b.name)) || (a.slug < b.slug ? -1 : 1),
  );
  const own = new Set([
    'Latin',
    scriptOf(new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? ''),
  ]);
  const sections = new Map<string, Subject[]>();
  for (const subject of sorted) {
    const label = labelOf(subject.name, own);
    const section = sections.get(label);
    if (section) section.push(subject);
    else sections.set(label, [subject]);
  }
  return [...sections].map(([label, list]) => ({ label, subjects: list }));
}

/** A name as it is filed: from its first letter or digit on, so that a quotation mark sends nobody elsewhere. */
const filed = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '');

function labelOf(name: string, own: ReadonlySet<string>): string {
  const first = /\p{L}|\p{N}/u.exec(name.normalize('NFD'))?.[0] ?? '';
  if (!/\p{L}/u.test(first)) return '0–9';
  const script = scriptOf(first);
  return own.has(script) && script !== 'Han' ? first.toLocaleUpperCase('en') : script;
}

/** The script of the first letter in a text that has one. */
function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return SCRIPTS.find(({ test }) => test.test(letter))?.name ?? 'Other scripts';
}
