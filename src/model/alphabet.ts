import type { Subject } from './catalogue.ts';

/** Subjects under one letter of an A–Z index. */
export interface AlphabetSection {
  /** `A`, `É` files under `E`; `#` for names that start with no letter. */
  letter: string;
  subjects: Subject[];
}

/**
 * An A–Z of subjects in the order of a locale. Accented Latin letters file under their base letter; other
 * scripts have sections of their own, in the locale's order after A–Z.
 */
export function toAlphabet(subjects: Iterable<Subject>, locale: string): AlphabetSection[] {
  const order = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const sorted = [...subjects].sort((a, b) => order.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
  const sections = new Map<string, Subject[]>();
  for (const subject of sorted) {
    const letter = letterOf(subject.name);
    const section = sections.get(letter);
    if (section) section.push(subject);
    else sections.set(letter, [subject]);
  }
  return [...sections].map(([letter, list]) => ({ letter, subjects: list }));
}

function letterOf(name: string): string {
  const first = /\p{L}|\p{N}/u.exec(name.normalize('NFD'))?.[0] ?? '';
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase('en') : '#';
}
