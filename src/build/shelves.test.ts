import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles, toListed, type Article } from '../model/article.ts';
import { buildCatalogue, type Subject } from '../model/catalogue.ts';
import { covers } from '../model/scope.ts';
import { SUBJECT_KINDS } from '../model/subject.ts';
import { anyArticles, makeArticle } from '../model/test-article.ts';
import { planVolumes } from '../model/volumes.ts';
import { fromShelf, SHELVES, shelfOf, toShelves } from './shelves.ts';

/** What each volume says of its shelves, oldest volume first. */
function sayShelves(articles: readonly Article[], size: number): ReturnType<typeof toShelves>[] {
  const sorted = articles.toSorted(compareArticles);
  return planVolumes(buildCatalogue(articles).tally.days, size).map(({ scope }) =>
    toShelves(sorted.filter(({ day }) => covers(scope, day))),
  );
}

/** Subjects by their address, with articles as lists show them. */
const listed = (subjects: readonly Subject[]): [string, Subject][] =>
  subjects
    .map((subject): [string, Subject] => [`${subject.kind}/${subject.slug}`, subject])
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe('the shelves of an archive', () => {
  it('hold the subjects of the whole catalogue, whatever its volumes', () => {
    fc.assert(
      fc.property(anyArticles(), fc.integer({ min: 1, max: 45 }), (articles, size) => {
        const said = sayShelves(articles, size);
        const found = SHELVES.flatMap((shelf) =>
          fromShelf(said.map((shelves) => shelves.get(shelf)?.text ?? '')),
        );
        const { subjects } = buildCatalogue(articles);
        const expected = SUBJECT_KINDS.flatMap((kind) => [...subjects[kind].values()]).map((subject) => ({
          ...subject,
          articles: subject.articles.map((article) => toListed(article as Article)),
        }));
        expect(listed(found)).toEqual(listed(expected));
      }),
    );
  });

  it('count the articles that they list', () => {
    fc.assert(
      fc.property(anyArticles(), (articles) => {
        for (const [shelf, { text, rows }] of toShelves(articles.toSorted(compareArticles))) {
          const lists = fromShelf([text]).map(({ articles: list }) => list.length);
          expect(
            lists.reduce((sum, count) => sum + count, 0),
            shelf,
          ).toBe(rows);
        }
      }),
    );
  });

  it('are those that all subjects can stand on', () => {
    expect(SHELVES).toHaveLength(256);
    fc.assert(
      fc.property(fc.constantFrom(...SUBJECT_KINDS), fc.string({ unit: 'grapheme' }), (kind, slug) => {
        expect(SHELVES).toContain(shelfOf(kind, slug));
      }),
    );
  });

  it('say the same when an article changes in what no list shows', () => {
    const article = makeArticle('2020/09/04/a', { subjects: { topics: ['Boats'] } });
    expect(toShelves([{ ...article, words: 900, byline: ['A. Rao'] }])).toEqual(toShelves([article]));
    expect(toShelves([{ ...article, headline: 'Boats' }])).not.toEqual(toShelves([article]));
  });

  it('are not there in a volume that has no subject on them', () => {
    expect(toShelves([makeArticle('2020/09/04/a')]).size).toBe(0);
    expect(fromShelf(['', ''])).toEqual([]);
  });

  it('keep a subject’s lines in one, also where a headline has a line break or a quotation mark', () => {
    const headline = 'Boats\n"return"\u2028home';
    const article = makeArticle('2020/09/04/a', { headline, subjects: { topics: ['Boats'] } });
    const [text = ''] = [...toShelves([article]).values()].map((shelf) => shelf.text);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(fromShelf([text])[0]?.articles[0]?.headline).toBe(headline);
  });
});
