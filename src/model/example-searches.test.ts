import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSearches } from './example-searches.ts';
import { makeArticle } from './test-article.ts';

const searches = (headlines: string[], language = 'en', limit?: number): string[] =>
  exampleSearches(
    headlines.map((headline, at) => makeArticle(`2020/09/04/a${at}`, { headline, language })),
    limit,
  );

describe('searches worth trying', () => {
  it('are the longest words of the newest headlines, newest first', () => {
    expect(searches(['Boats return', 'Harbour is open', 'The long bridge', 'A new ferry'])).toEqual([
      'ferry',
      'bridge',
      'Harbour',
    ]);
  });

  it('are three, or as many as are asked for', () => {
    const headlines = ['One lighthouse', 'Two harbours', 'Three ferries', 'Four bridges'];
    expect(searches(headlines)).toHaveLength(3);
    expect(searches(headlines, 'en', 1)).toEqual(['bridges']);
  });

  it('name a word once, and look further back for another', () => {
    expect(searches(['Ferry', 'Bridge', 'Bridge', 'Bridge'])).toEqual(['Bridge', 'Ferry']);
  });

  it('are no numbers, and do not shout', () => {
    expect(searches(['INDEX AT 23,286.94', '1987: MORE BOATS', 'Köln 10.000'])).toEqual([
      'Köln',
      'boats',
      'index',
    ]);
    expect(searches(['DİYARBAKIR'], 'tr')).toEqual(['diyarbakır']);
  });

  it('leave out headlines without a word', () => {
    expect(searches(['…', '!', '2020', 'Ferry'])).toEqual(['Ferry']);
    expect(searches([])).toEqual([]);
  });

  it('are whole words in scripts that do not put spaces between them', () => {
    expect(searches(['云溪图书馆今天重新开放'], 'zh')[0]).toMatch(/^\p{Script=Han}{2,5}$/u);
    expect(searches(['चंदनपुर पुस्तकालय'], 'hi')).toEqual(['पुस्तकालय']);
  });

  it('stand in a headline of the archive, each of them', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 6 }), { maxLength: 20 }), (headlines) => {
        const found = searches(headlines);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found).size).toBe(found.length);
        for (const word of found) expect(headlines.some((headline) => headline.includes(word))).toBe(true);
      }),
    );
  });
});
