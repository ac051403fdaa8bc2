import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAlphabet } from './alphabet.ts';
import type { Subject } from './catalogue.ts';
import { toSubjectRef } from './subject.ts';

const subject = (name: string): Subject => ({ ...toSubjectRef('topics', name), articles: [] });

/** `label: name, name` of each section. */
const sections = (names: string[], language = 'en'): string[] =>
  toAlphabet(names.map(subject), 'en-GB', language).map(
    ({ label, subjects }) => `${label}: ${subjects.map(({ name }) => name).join(', ')}`,
  );

describe('an index from A to Z', () => {
  it('files letters with accents under the plain letter', () => {
    expect(sections(['Zoo', 'Élan', 'Eb', 'Ångström', 'art'])).toEqual([
      'A: Ångström, art',
      'E: Eb, Élan',
      'Z: Zoo',
    ]);
  });

  it('files digits of all scripts together, by their value', () => {
    expect(sections(['10 things', '9 lives', 'Boats', '२०२०'])).toEqual([
      '0–9: 9 lives, 10 things, २०२०',
      'B: Boats',
    ]);
  });

  it('files a name by its first letter or digit, whatever stands before', () => {
    expect(sections(['“Abc” law', '(2020) budget', 'aardvark', 'Boats'])).toEqual([
      '0–9: (2020) budget',
      'A: aardvark, “Abc” law',
      'B: Boats',
    ]);
  });

  it('puts names in other scripts under the name of their script, after the letters', () => {
    expect(sections(['रक्षा', 'मछली', 'Москва', '東京', 'القاهرة', 'Boats'])).toEqual([
      'B: Boats',
      'Cyrillic: Москва',
      'Arabic: القاهرة',
      'Devanagari: मछली, रक्षा',
      'Han: 東京',
    ]);
    expect(sections(['ᏣᎳᎩ'])).toEqual(['Other scripts: ᏣᎳᎩ']);
  });

  it("gives the letters of the archive's own script a section each, beside Latin ones", () => {
    expect(sections(['रक्षा', 'राज', 'मछली', 'Москва', 'Boats'], 'hi')).toEqual([
      'B: Boats',
      'Cyrillic: Москва',
      'म: मछली',
      'र: रक्षा, राज',
    ]);
    expect(sections(['Москва', 'Минск', 'Омск'], 'ru')).toEqual(['М: Минск, Москва', 'О: Омск']);
  });

  it('keeps Han characters together in a Chinese archive too', () => {
    expect(sections(['北京', '东京'], 'zh')).toHaveLength(1);
  });

  it('is empty for no subjects', () => {
    expect(sections([])).toEqual([]);
  });

  it('has every subject once, in the same order whatever the order in which they come', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
      selector: (name) => toSubjectRef('topics', name).slug,
    });
    fc.assert(
      fc.property(names, fc.constantFrom('en', 'hi', 'zh', 'ar'), (list, language) => {
        const index = toAlphabet(list.map(subject), 'en-GB', language);
        expect(index.flatMap(({ subjects }) => subjects.map(({ name }) => name)).sort()).toEqual(
          list.toSorted(),
        );
        expect(toAlphabet(list.toReversed().map(subject), 'en-GB', language)).toEqual(index);
        expect(new Set(index.map(({ label }) => label)).size).toBe(index.length);
      }),
    );
  });
});
