import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { CitedArticle } from './cited-article.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCsv } from './to-csv.ts';
import { toRis } from './to-ris.ts';

const article = (changes: Partial<CitedArticle> = {}): CitedArticle => ({
  url: 'https://archive.example/1987/03/12/oil-prices/',
  headline: 'Oil prices "fall", says Smith & Co',
  day: '1987-03-12' as CivilDate,
  language: 'en',
  topics: ['Oil', 'Trade'],
  people: ['Smith, John'],
  places: [],
  organizations: [],
  ...changes,
});

describe('results as CSV', () => {
  test('have a line of names and a line for each article', () => {
    expect(toCsv([article({ source: 'The Mercury' })])).toBe(
      'date,headline,source,section,topics,people,places,organizations,language,url\r\n' +
        '1987-03-12,"Oil prices ""fall"", says Smith & Co",The Mercury,,"Oil; Trade","Smith, John",,,en,https://archive.example/1987/03/12/oil-prices/\r\n',
    );
  });

  test('are read back as they were, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        const [row] = parse<Record<string, string>>(toCsv([article({ headline })]), { columns: true });
        expect([headline, `'${headline}`]).toContain(row?.['headline']);
      }),
    );
  });

  test('have no formula for a spreadsheet to run', () => {
    for (const headline of ['=1+1', '+1', '-1', '@sum(a)', ' =1', '\t=1', '\r=1', '＝1']) {
      const [row] = parse<Record<string, string>>(toCsv([article({ headline })]), { columns: true });
      expect(row?.['headline']).toBe(`'${headline}`);
    }
  });
});

describe('results as RIS', () => {
  test('are a record each', () => {
    expect(toRis([article({ source: 'The Mercury', section: 'Business' })]).split('\r\n')).toEqual([
      'TY  - NEWS',
      'TI  - Oil prices "fall", says Smith & Co',
      'T2  - The Mercury',
      'SE  - Business',
      'PY  - 1987',
      'DA  - 1987/03/12/',
      'KW  - Oil',
      'KW  - Trade',
      'KW  - Smith, John',
      'LA  - en',
      'UR  - https://archive.example/1987/03/12/oil-prices/',
      'ER  - ',
      '',
    ]);
  });

  test('cannot be broken out of by a line break', () => {
    const lines = toRis([article({ headline: 'One\r\nER  - \nTY  - BOOK\u2028x' })]).split(/[\r\n\u2028]+/);
    expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
  });
});

describe('results as BibTeX', () => {
  test('are an entry each, with what means something to TeX escaped', () => {
    expect(toBibtex([article({ headline: '50% of $1_000 {x} #1 ~ ^ \\ & more' })])).toBe(
      `@article{1987-03-12-oil-prices,
  title = {{50\\% of \\$1\\_000 \\{x\\} \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\& more}},
  date = {1987-03-12},
  year = {1987},
  month = {03},
  keywords = {Oil, Trade, {Smith, John}},
  language = {en},
  url = {https://archive.example/1987/03/12/oil-prices/},
}
`,
    );
  });

  test('have a key of their own', () => {
    const hindi = article({ url: 'https://archive.example/1987/03/12/भारत/' });
    const keys = [...toBibtex([hindi, hindi, article()]).matchAll(/^@article\{(.*),$/gm)].map(
      ([, key]) => key,
    );
    expect(keys).toEqual(['1987-03-12', '1987-03-12-2', '1987-03-12-oil-prices']);
  });

  test('have balanced braces, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        let depth = 0;
        for (const [token] of toBibtex([article({ headline })]).matchAll(/\\[^a-z]|[{}]/g)) {
          depth += token === '{' ? 1 : token === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
