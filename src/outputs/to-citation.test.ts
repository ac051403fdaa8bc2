import { describe, expect, it } from 'vitest';
import { ADDRESS, fullArticle, makeArticle, SITE } from './test-article.ts';
import { toBibTex, toCitation, toRis } from './to-citation.ts';

const URL = 'https://archive.example/news/2020/09/04/boats-return/';

describe('toCitation', () => {
  it('names author, headline, source, date, archive and address', () => {
    expect(toCitation(fullArticle(), SITE, ADDRESS)).toBe(
      `Asha Rao and Coast Wire & agencies. “Boats return.” The Harbour Post, 4 September 2020. Harbour Archive. ${URL}.`,
    );
  });

  it('brackets a supplied headline, leaves out what is not known and doubles no full stop', () => {
    const bare = makeArticle({ suppliedHeadline: true, headline: 'Will the boats return?' });
    expect(toCitation(bare, SITE, ADDRESS)).toBe(
      `[Will the boats return?]. 4 September 2020. Harbour Archive. ${URL}.`,
    );
    expect(toCitation(makeArticle({ headline: 'Will they?' }), SITE, ADDRESS)).toContain(
      '“Will they?” 4 September',
    );
  });

  it('writes the date as the variety of English of the archive does', () => {
    expect(toCitation(makeArticle(), { ...SITE, language: 'en-US' }, ADDRESS)).toContain('September 4, 2020');
  });
});

describe('toBibTex', () => {
  it('is an article of its source', () => {
    expect(toBibTex(fullArticle(), SITE, ADDRESS)).toBe(`@article{2020-09-04-boats-return,
  author = {{Asha Rao} and {Coast Wire \\& agencies}},
  title = {{Boats return}},
  journal = {The Harbour Post},
  year = {2020},
  month = {9},
  day = {4},
  url = {${URL}},
  note = {Harbour Archive},
}
`);
  });

  it('is a misc entry without a source, with the characters of TeX escaped', () => {
    const entry = toBibTex(
      makeArticle({
        headline: '5 % of $3 & #1_a {b} ~c ^d \\e',
        suppliedHeadline: true,
        id: '2020/09/04/नाव',
      }),
      SITE,
      ADDRESS,
    );
    expect(entry).toContain('@misc{2020-09-04,\n');
    expect(entry).toContain(
      '  title = {{[5 \\% of \\$3 \\& \\#1\\_a \\{b\\} \\textasciitilde{}c \\textasciicircum{}d \\textbackslash{}e]}},\n',
    );
    expect(entry).toContain('  howpublished = {Harbour Archive},\n');
  });
});

describe('toRis', () => {
  it('is a newspaper article', () => {
    expect(toRis(fullArticle(), SITE, ADDRESS).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - Asha Rao',
      'AU  - Coast Wire & agencies',
      'TI  - Boats return',
      'T2  - The Harbour Post',
      'SE  - Coast',
      'PY  - 2020',
      'DA  - 2020/09/04/',
      'AB  - All 12 boats & crews are <safe>.',
      'KW  - Fishing',
      'KW  - मछली',
      'LA  - en',
      'DP  - Harbour Archive',
      `UR  - ${URL}`,
      'ER  - ',
      '',
    ]);
  });

  it('keeps each field on one line, so that no text can start another', () => {
    expect(toRis(makeArticle({ headline: 'A\r\nER  - \nB' }), SITE, ADDRESS)).toContain('TI  - A ER - B\r\n');
  });
});
