import { describe, expect, it } from 'vitest';
import type { ArticleFields } from '../schema/article.ts';
import { toArticle, type EntryFacts } from './to-article.ts';

/** Front matter with the required fields only, as the schema gives it. */
const PLAIN: ArticleFields = {
  headline: 'Boats return',
  suppliedHeadline: false,
  date: '2020-09-04',
  byline: [],
  topics: [],
  people: [],
  places: [],
  organizations: [],
  corrections: [],
  aliases: [],
};
const FACTS: EntryFacts = {
  slug: 'boats-return',
  file: 'articles/2020/09/04/boats-return.md',
  words: 4,
  opening: 'The boats came in.',
};
const DEFAULTS = { language: 'hi' };

describe('an article', () => {
  it("takes its address from date and slug, and the archive's language when it names none", () => {
    expect(toArticle(PLAIN, FACTS, DEFAULTS)).toEqual({
      id: '2020/09/04/boats-return',
      slug: 'boats-return',
      path: '/2020/09/04/boats-return/',
      day: '2020-09-04',
      headline: 'Boats return',
      suppliedHeadline: false,
      byline: [],
      opening: 'The boats came in.',
      language: 'hi',
      subjects: { topics: [], people: [], places: [], organizations: [] },
      corrections: [],
      aliases: [],
      words: 4,
      file: 'articles/2020/09/04/boats-return.md',
    });
  });

  it('has no key for a field that its entry leaves out', () => {
    const article = toArticle(PLAIN, FACTS, DEFAULTS);
    for (const key of [
      'time',
      'dateline',
      'source',
      'sourceUrl',
      'section',
      'summary',
      'rights',
      'image',
      'provenance',
    ])
      expect(article).not.toHaveProperty(key);
  });

  it('has the fields that its entry has, unchanged', () => {
    const fields: ArticleFields = {
      ...PLAIN,
      suppliedHeadline: true,
      dateline: 'NEW DELHI',
      byline: ['Asha Rao'],
      source: 'The Harbour Post',
      sourceUrl: 'https://post.example/1',
      section: 'Coast',
      summary: 'All are “safe”.',
      rights: '© The Harbour Post',
      language: 'en-IN',
      aliases: ['/old/'],
      corrections: [{ date: '2020-09-08', text: 'Twelve boats, not ten.' }],
      provenance: { file: 'a.txt', sha256: 'ab'.repeat(32), imported: '2024-01-15' },
    };
    const {
      date: _date,
      topics: _topics,
      people: _people,
      places: _places,
      organizations: _organizations,
      ...kept
    } = fields;
    expect(toArticle(fields, FACTS, DEFAULTS)).toMatchObject(kept);
  });

  it('keeps a date-time as it stands, and the day of its own offset', () => {
    const article = toArticle({ ...PLAIN, date: '2020-09-04T00:10:00+05:30' }, FACTS, DEFAULTS);
    expect(article).toMatchObject({
      day: '2020-09-04',
      time: '2020-09-04T00:10:00+05:30',
      path: '/2020/09/04/boats-return/',
    });
  });

  it('names its subjects by kind, in the order of its entry', () => {
    const article = toArticle({ ...PLAIN, topics: ['Sea trade', 'मछली'], places: ['Köln'] }, FACTS, DEFAULTS);
    expect(article.subjects).toEqual({
      topics: [
        { kind: 'topics', slug: 'sea-trade', name: 'Sea trade' },
        { kind: 'topics', slug: 'मछली', name: 'मछली' },
      ],
      people: [],
      places: [{ kind: 'places', slug: 'köln', name: 'Köln' }],
      organizations: [],
    });
  });

  it('has the picture that was found on disk, not the one that front matter names', () => {
    const image = { path: '/2020/09/04/boats.jpg', width: 800, height: 600, alt: 'Boats' };
    const fields: ArticleFields = { ...PLAIN, image: { src: 'boats.jpg', alt: 'Boats' } };
    expect(toArticle(fields, { ...FACTS, image }, DEFAULTS).image).toEqual(image);
    expect(toArticle(fields, FACTS, DEFAULTS)).not.toHaveProperty('image');
  });
});
