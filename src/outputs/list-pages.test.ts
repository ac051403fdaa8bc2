import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Catalogue } from '../model/catalogue.ts';
import { civilDateOf } from '../model/civil-date.ts';
import { covers, type Scope } from '../model/scope.ts';
import { summarize, toDesk } from '../model/summary.ts';
import type { Article } from '../model/article.ts';
import { anyArticles, makeArticle } from '../model/test-article.ts';
import { planVolumes } from '../model/volumes.ts';
import { listDeskPages, listVolumePages } from './list-pages.ts';

function divide(articles: readonly Article[], size: number): { scope: Scope; catalogue: Catalogue }[] {
  const { tally } = buildCatalogue(articles);
  return planVolumes(tally.days, size).map(({ scope }) => ({
    scope,
    catalogue: buildCatalogue(articles.filter(({ day }) => covers(scope, day))),
  }));
}

describe('pages for search engines', () => {
  it('of a volume are its years, months and days, and its articles with the day of their last change', () => {
    const corrected = { corrections: [{ date: civilDateOf('1987-04-01'), text: 'Not so.' }] };
    const catalogue = buildCatalogue([makeArticle('1987/03/12/a', corrected), makeArticle('1987/03/13/b')]);
    const pages = listVolumePages(catalogue, '1987');
    expect(pages).toEqual([
      { path: '/1987/' },
      { path: '/1987/03/' },
      { path: '/1987/03/12/' },
      { path: '/1987/03/13/' },
      { path: '/1987/03/12/a/', lastmod: '1987-04-01' },
      { path: '/1987/03/13/b/', lastmod: '1987-03-13' },
    ]);
  });

  it('of the front desk are its own and those of subjects, but never search or the page for wrong addresses', () => {
    const articles = [makeArticle('1987/03/12/a', { subjects: { topics: ['Boats'], places: ['Saltby'] } })];
    const desk = toDesk(divide(articles, 9).map(({ scope, catalogue }) => summarize(catalogue, scope)));
    expect(listDeskPages(desk).map(({ path }) => path)).toEqual([
      '/',
      '/about/',
      '/dates/',
      '/topics/',
      '/people/',
      '/places/',
      '/organizations/',
      '/topics/boats/',
      '/places/saltby/',
    ]);
  });

  it('are all listed, each once, however the archive is divided, and as many as the front desk was told', () => {
    fc.assert(
      fc.property(anyArticles(), fc.integer({ min: 1, max: 45 }), (articles, size) => {
        const list = (limit: number): { all: string[]; told: number[]; listed: number[] } => {
          const volumes = divide(articles, limit);
          const desk = toDesk(volumes.map(({ scope, catalogue }) => summarize(catalogue, scope)));
          const own = volumes.map(({ scope, catalogue }) => listVolumePages(catalogue, scope));
          return {
            all: [...listDeskPages(desk), ...own.flat()].map(({ path }) => path).sort(),
            told: desk.volumes.map(({ pages }) => pages),
            listed: own.map(({ length }) => length),
          };
        };
        const { all, told, listed } = list(size);
        expect(new Set(all).size).toBe(all.length);
        expect(all).toEqual(list(1000).all);
        expect(told).toEqual(listed);
      }),
    );
  });
});
