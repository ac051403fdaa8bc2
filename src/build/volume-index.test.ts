import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { decodePostings } from '../search/index/postings.ts';
import { articlePage, factsOf } from './test-page.ts';
import { closePagefind, VolumeIndex, type FinishedIndex } from './volume-index.ts';
import { decodeSegment, encodeSegment } from './word-segment.ts';

afterAll(closePagefind);

type Page = readonly [file: string, lang: string, headline: string, text: string];

const PAGES: Page[] = [
  ['2020/09/04/rifles/index.html', 'en', 'Rifles', 'A rifle factory at Amethi, Café included.'],
  ['2020/09/05/hafen/index.html', 'de', 'Häfen', 'Die Häfen wachsen weiter.'],
  ['2020/09/05/harbour/index.html', 'en', 'Harbour', 'The harbour opens. Cafe open.'],
  ['2020/09/06/भारत/index.html', 'hi', 'भारत', 'भारत और रूस ने समझौता किया।'],
];

async function indexOf(pages: readonly Page[], pagesAnIndex?: number): Promise<FinishedIndex> {
  const index = await VolumeIndex.begin(pagesAnIndex);
  try {
    for (const [file, lang, headline, text] of pages)
      await index.add(file, articlePage(lang, headline, text, factsOf(headline, 'Boats', file)));
    return await index.finish();
  } finally {
    await index.end();
  }
}

/** All that an index gives to the site, as text. */
const bytes = ({ segment, texts, stemmers, languages }: FinishedIndex): string[] => [
  Buffer.from(encodeSegment(segment)).toString('base64'),
  JSON.stringify(texts),
  ...stemmers.map((file) => `${file.path} ${Buffer.from(file.bytes).toString('base64')}`),
  ...languages,
];

/** Words of a language, and the numbers of the articles that have their stem. */
const wordsOf = ({ segment }: FinishedIndex, language: string): Record<string, number[]> =>
  Object.fromEntries(
    segment.groups
      .filter((group) => group.language === language)
      .flatMap(({ forms, postings }) =>
        forms.map(({ word }) => [word, [...decodePostings(postings).docs]] as const),
      ),
  );

describe('the search index of a volume', () => {
  test.each([1, 2, 3])(
    'is the same, whether Pagefind makes one index or several: %d pages each',
    async (pages) => {
      const more = PAGES.map(([file, lang, headline, text]): Page => [
        file.replace('2020', '2021'),
        lang,
        `${headline} again`,
        `${text} ${text}`,
      ]);
      const all = [...PAGES, ...more];
      expect(bytes(await indexOf(all, pages))).toEqual(bytes(await indexOf(all)));
    },
  );

  test('has every article under its address, with its facts, and no word of the furniture', async () => {
    const index = await indexOf(PAGES);
    expect(index.texts).toEqual([
      {
        url: '/2020/09/04/rifles/',
        headline: 'Rifles',
        text: 'A rifle factory at Amethi, Café included.',
        language: '',
        topics: ['Boats'],
      },
      expect.objectContaining({ url: '/2020/09/05/hafen/', text: 'Die Häfen wachsen weiter.' }),
      expect.objectContaining({ url: '/2020/09/05/harbour/' }),
      expect.objectContaining({ url: '/2020/09/06/भारत/', headline: 'भारत' }),
    ]);
    expect(index.segment.days).toEqual(['2020-09-04', '2020-09-05', '2020-09-05', '2020-09-06']);
    expect([...(index.segment.facets.get('topic') ?? [])]).toEqual([['Boats', [0, 1, 2, 3]]]);
    const words = Object.keys(wordsOf(index, 'en'));
    for (const word of ['masthead', 'catalogue', 'others']) expect(words).not.toContain(word);
  });

  test('keeps the words of each language apart, under their stems', async () => {
    const index = await indexOf(PAGES);
    expect(index.languages).toEqual(['de', 'en', 'hi']);
    expect(wordsOf(index, 'en')).toMatchObject({ rifle: [0], rifles: [0], cafe: [0, 2], open: [2] });
    expect(wordsOf(index, 'de')).toMatchObject({ hafen: [1], wachsen: [1] });
    expect(wordsOf(index, 'hi')).toMatchObject({ भारत: [3], समझौता: [3] });
  });

  test('comes with the stemmers of its languages, which other volumes have as well', async () => {
    const { segment, stemmers } = await indexOf(PAGES);
    expect([...segment.stemmers]).toEqual([
      ['de', expect.stringMatching(/^stemmer-de-/)],
      ['en', expect.stringMatching(/^stemmer-en-/)],
      ['hi', expect.stringMatching(/^stemmer-hi-/)],
    ]);
    const [, english] = stemmers;
    expect(gunzipSync(english?.bytes ?? '').toString('latin1', 0, 4)).toBe('\0asm');
    const other = await indexOf(PAGES.slice(0, 1));
    expect(other.stemmers).toEqual([english]);
  });

  test('has no stemmer for a language whose words have no endings', async () => {
    const { segment, stemmers } = await indexOf([['2020/09/04/a/index.html', 'zh', '中国', '中国新闻']]);
    expect([...segment.stemmers]).toEqual([['zh', '']]);
    expect(stemmers).toEqual([]);
  });

  test('is read from its bytes as it was', async () => {
    const { segment } = await indexOf(PAGES);
    expect(decodeSegment(encodeSegment(segment))).toEqual(segment);
  });

  test('has the same bytes when the same pages are indexed again', async () => {
    const [one, other] = [await indexOf(PAGES), await indexOf(PAGES)];
    expect(bytes(other)).toEqual(bytes(one));
  });

  test('has the same bytes again when there are more pages than are indexed at once', async () => {
    const pages = Array.from({ length: 150 }, (_, at): Page => {
      const day = String((at % 28) + 1).padStart(2, '0');
      return [
        `2020/01/${day}/story-${at}/index.html`,
        'en',
        `Story ${at}`,
        `Harbour ${at % 7} and boat ${at}.`,
      ];
    });
    const [one, other] = [await indexOf(pages), await indexOf(pages)];
    expect(one.texts).toHaveLength(150);
    expect(bytes(other)).toEqual(bytes(one));
  });

  test('of no articles has no word', async () => {
    const { segment, texts, stemmers, languages } = await indexOf([]);
    expect([segment.groups, segment.days, texts, stemmers, languages]).toEqual([[], [], [], [], []]);
  });
});

describe('an article that cannot be found', () => {
  test('since its page has no word in it, is an error that tells the numbers', async () => {
    const empty = ['2020/09/07/empty/index.html', 'en', '', ''] as const;
    await expect(indexOf([...PAGES, empty])).rejects.toThrow(
      '4 article pages were indexed, but there are 5 articles',
    );
  });

  test('since headline and text are signs alone, is no error', async () => {
    const signs = ['2020/09/07/signs/index.html', 'en', '-.', '*** !'] as const;
    expect((await indexOf([...PAGES, signs])).languages).toEqual(['de', 'en', 'hi']);
  });

  test('since its page is not one of an article, is an error that names the page', async () => {
    const index = await VolumeIndex.begin();
    try {
      await expect(index.add('2020/09/04/x/index.html', '<html><head></head></html>')).rejects.toThrow(
        '2020/09/04/x/index.html has no article',
      );
    } finally {
      await index.end();
    }
  });
});
