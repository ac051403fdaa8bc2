import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, FoundArticle, Part } from '../search/engine/answer.ts';
import { Engine } from '../search/engine/engine.ts';
import { toChosen } from '../search/facets.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import { makeIndex, readFrom, type TestArticle, type TestFiles } from './test-index.ts';
import { closePagefind } from './volume-index.ts';

const LONG = Array.from({ length: 70 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}`).join(
  ' ',
);

const article = (
  year: number,
  slug: string,
  language: string,
  headline: string,
  text: string,
): TestArticle => ({
  day: `${year}-01-01`,
  slug,
  language,
  headline,
  text,
  facts: { person: [slug.startsWith('oil') ? 'Smith, John' : 'Smith, John A.'] },
});

const ARCHIVE = [
  article(1986, 'oil-1', 'en', 'Oil price falls', 'The joint venture sells oil. A walk in the U.S. market.'),
  article(
    1986,
    'oil-2',
    'en',
    'Big joint',
    'Venture capital. An e-mail on the AK-203 rifle, “Self-fulfilling” prophecies.',
  ),
  article(1987, 'oil-3', 'en', 'Joint ventures', 'Joint-venture talks, for 1,500 dollars or $1.5.'),
  article(1987, 'haus', 'de', 'Neue Häuser', 'Das Buch. Mit Büchern. Die Straße.'),
  article(1988, 'kitab', 'hi', 'किताब', 'लड़कियों की किताबें। बिल पास।'),
  article(1988, 'bal', 'hi', 'बाल', 'बाल दिवस'),
  article(1989, 'madrasa', 'ar', 'خبر', 'للمدرسين والكُتّاب'),
  article(1990, 'zhongguo', 'zh', '中国新闻', '今年2020年度中国人民大会，第2回大会。'),
  article(1990, 'thai', 'th', 'ข่าว', 'ประเทศไทยที่ดี'),
  article(1991, 'long', 'en', LONG, 'Ending here. co\u00ADoperate with us, dear Ann.'),
  article(1991, 'merger', 'en', 'Mergers', 'CentraBank Inc met McAllister.'),
  article(1991, 'mark', 'en', 'Marks', 'x\uFEFFy running cities harbours'),
];

let files: TestFiles;
let engine: Engine;

beforeAll(async () => {
  // Each year is a volume, and is searched by itself but for those that fit together.
  ({ files } = await makeIndex(ARCHIVE, { volumeSize: 0.4, perFile: 2 }));
  engine = new Engine({ read: readFrom(files), base: '/archive/' });
}, 60_000);
afterAll(closePagefind);

async function search(text: string): Promise<Answer> {
  const request = { query: parseQuery(text), chosen: toChosen(), sort: 'oldest' as const };
  await engine.search(request, 100, () => undefined);
  return engine.complete();
}

async function find(text: string): Promise<FoundArticle[]> {
  const { refs } = await search(text);
  return engine.read(refs);
}

const slugs = async (text: string): Promise<(string | undefined)[]> =>
  (await find(text)).map(({ url }) => url.split('/').at(-2));

describe('a search finds', () => {
  test.each([
    // Phrases are exact, and end where the headline does.
    ['"joint venture"', ['oil-1', 'oil-3']],
    ['"joint ventures"', ['oil-3']],
    ['"big joint venture"', []],
    ['joint venture', ['oil-1', 'oil-2', 'oil-3']],
    ['headline:venture', ['oil-3']],
    ['headline:"venture"', []],
    ['near:3 "oil sell"', ['oil-1']],
    ['near:2 "big venture"', []],
    // Spellings.
    ['us market', ['oil-1']],
    ['U.S. market', ['oil-1']],
    ['centrabanks', ['merger']],
    ['mcallister', ['merger']],
    ['bank', []],
    ['allister', []],
    ['email', ['oil-2']],
    ['e-mail', ['oil-2']],
    ['e-mails', ['oil-2']],
    ['emails', ['oil-2']],
    ['joint-ventures', ['oil-1', 'oil-3']],
    ['"joint-ventures"', ['oil-3']],
    ['ak203', ['oil-2']],
    ['AK-203', ['oil-2']],
    ['1500', ['oil-3']],
    ['$1.5', ['oil-3']],
    ['1.5', ['oil-3']],
    ['"15"', []],
    ['cooperate', ['long']],
    ['co\u00ADoperates', ['long']],
    // Words that stand there in another form alone.
    ['Bücher', ['haus']],
    ['Haus', ['haus']],
    ['STRASSEN', ['haus']],
    ['walking', ['oil-1']],
    ['city harbour', ['mark']],
    ['fulfil', ['oil-2']],
    ['prophecy', ['oil-2']],
    ['किताबों', ['kitab']],
    ['बिल', ['kitab']],
    ['बाल', ['bal']],
    ['المدرسة', ['madrasa']],
    ['कुतुब', []],
    // Scripts without spaces.
    ['中', ['zhongguo']],
    ['国', ['zhongguo']],
    ['中国', ['zhongguo']],
    ['中国人', ['zhongguo']],
    ['2020年', ['zhongguo']],
    ['第2回', ['zhongguo']],
    ['"人民大"', ['zhongguo']],
    ['"人大"', []],
    ['ไทย', ['thai']],
    ['"ไทยที่"', ['thai']],
    // Names.
    ['person:"smith, john"', ['oil-1', 'oil-2', 'oil-3']],
    [
      'person:"john a"',
      ['haus', 'kitab', 'bal', 'madrasa', 'zhongguo', 'thai', 'long', 'merger', 'mark'].sort(),
    ],
    // A headline that is longer than most texts.
    ['"worda0 wordb1"', ['long']],
    ['"wordl63 wordm64"', ['long']],
    ['"wordr69 ending"', []],
    ['headline:wordd3', ['long']],
    // What is not said.
    [
      '-oil -venture -smith',
      ['haus', 'kitab', 'bal', 'madrasa', 'zhongguo', 'thai', 'long', 'merger', 'mark'].sort(),
    ],
    ['oil OR दिवस', ['bal', 'oil-1']],
  ])('%s', async (text, expected) => {
    expect((await slugs(text)).toSorted()).toEqual(expected.toSorted());
  });

  test('an article with hundreds of words that are all asked for', async () => {
    const text = Array.from({ length: 300 }, () => 'ann').join(' ');
    const query = parseQuery('ann');
    const clauses = text.split(' ').flatMap(() => query.clauses);
    const { total } = await engine.search(
      { query: { clauses, dates: [] }, chosen: toChosen(), sort: 'newest' },
      1,
      () => undefined,
    );
    expect(total).toBe(1);
  });
});

describe('a word that nothing has', () => {
  test('is taken for a beginning when it comes last', async () => {
    const { begun, total } = await search('price market');
    expect([begun, total]).toEqual([undefined, 1]);
    expect(await search('joint prophe')).toMatchObject({ begun: 'prophe', total: 1 });
    expect((await search('prophe joint')).begun).toBeUndefined();
  });

  test('has near words offered in its place', async () => {
    const { suggestions, total } = await search('vneture');
    expect(total).toBe(0);
    expect(suggestions[0]).toMatchObject({ word: 'vneture', instead: 'venture', articles: 3 });
    expect((await search('qqqqqq')).suggestions).toEqual([]);
  });
});

describe('an article that was found', () => {
  test('has its facts, its text without the headline, and its address under the base path', async () => {
    const [found] = await find('walk');
    expect(found).toMatchObject({
      url: '/archive/1986/01/01/oil-1/',
      headline: 'Oil price falls',
      snippets: {
        best: [
          { text: 'The joint venture sells oil. A ', hit: false },
          { text: 'walk', hit: true },
          { text: ' in the U.S. market.', hit: false },
        ],
        more: 0,
      },
      day: '1986-01-01',
      language: 'en',
      people: ['Smith, John'],
      topics: [],
    });
  });

  test.each([
    ['joint-ven*', ['joint venture']],
    ['e-mai*', ['e-mail']],
    ['emai*', ['e-mail']],
    ['AK-20*', ['ak-203']],
  ])('by %s, a compound that is not finished, tells what it is', async (text, matched) => {
    expect((await find(text)).map((found) => found.matched)).toContainEqual(matched);
    expect(await slugs(text.replace(/.\*/, 'xyz*'))).toEqual([]);
  });

  test('and shows what was found in its headline and in its sentences', async () => {
    const found = (await find('price')).find(({ url }) => url.endsWith('/oil-1/'));
    const hits = (parts: readonly Part[] = []): string[] =>
      parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase());
    expect([...hits(found?.marked), ...hits(found?.snippets.best)]).toContain('price');
    expect(found?.marked.map(({ text }) => text).join('')).toBe(found?.headline);
  });

  test.each([
    ['sell walking', ['sells', 'walk']],
    ['"JOINT VENTURE" price', ['joint venture', 'price']],
    ['us', ['u.s.']],
    ['oil OR "no such phrase"', ['oil']],
    ['pric*', ['price']],
    ['person:"smith, john" sells', ['sells']],
    ['-capital falls', ['falls']],
  ])('by %s tells what to highlight', async (text, matched) => {
    const found = (await find(text)).find(({ url }) => url.endsWith('/oil-1/'));
    expect(found?.matched).toEqual(matched);
  });

  test('tells words that hyphens join as it writes them', async () => {
    expect((await find('email'))[0]?.matched).toEqual(['e-mail']);
    expect((await find('e-mails'))[0]?.matched).toEqual(['e-mail']);
    expect((await find('ak203'))[0]?.matched).toEqual(['ak-203']);
    expect((await find('"joint venture" talks'))[0]?.matched).toEqual(['joint-venture', 'talks']);
  });

  test('tells no phrase that begins in the headline and ends in the text', async () => {
    const [, other] = await find('joint venture OR "joint venture"');
    expect(other?.matched).toEqual(['venture', 'joint']);
  });
});

describe('when files cannot be read', () => {
  const opened = (missing: (path: string) => boolean): Engine =>
    new Engine({ read: readFrom(files, missing), base: '/' });
  const request = { query: parseQuery('joint OR किताब'), chosen: toChosen(), sort: 'newest' as const };

  test('the volume is named, and the others answer', async () => {
    const answer = await opened((path) => path.startsWith('1986')).search(request, 10, () => undefined);
    expect(answer.progress.missing).toEqual(['1986']);
    expect(answer.progress.done).toBe(answer.progress.all);
    expect(answer.total).toBe(2);
  });

  test('the numbers of the whole archive are those of the other volumes, and it is named', async () => {
    const all = await opened(() => false).overview();
    const most = await opened((path) => /^1986.*facet-language/.test(path)).overview();
    expect(most.missing).toEqual(['1986']);
    expect(most.days).toEqual(all.days.filter(([day]) => !day.startsWith('1986')));
    expect(most.days.length).toBeLessThan(all.days.length);
    await expect(opened((path) => /documents/.test(path)).overview()).rejects.toMatchObject({
      name: 'SearchFailure',
    });
  });

  test('of no volume at all, the search fails', async () => {
    const missing = opened((path) => /^\d/.test(path));
    await expect(missing.search(request, 10, () => undefined)).rejects.toMatchObject({
      name: 'SearchFailure',
    });
    const empty = opened(() => true);
    await expect(empty.search(request, 10, () => undefined)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('they are asked for again by the next search', async () => {
    let isGone = true;
    const again = opened(() => isGone);
    await expect(again.search(request, 10, () => undefined)).rejects.toThrow();
    isGone = false;
    expect((await again.search(request, 10, () => undefined)).total).toBe(4);
  });

  test('and are no files of an index, that is a failure too', async () => {
    const read = readFrom(files);
    const broken = new Engine({
      base: '/',
      read: async (path) => (/words-/.test(path) ? Uint8Array.of(200) : read(path)),
    });
    await expect(broken.search(request, 10, () => undefined)).rejects.toMatchObject({ kind: 'broken' });
  });
});

describe('a search that another one follows', () => {
  const request = { query: parseQuery('joint'), chosen: toChosen(), sort: 'newest' as const };

  test('ends with an AbortError, and the other one answers', async () => {
    const first = engine.search(request, 10, () => undefined);
    const second = engine.search(request, 10, () => undefined);
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect((await second).total).toBe(3);
  });

  test('ends so too when the engine is closed', async () => {
    const own = new Engine({ read: readFrom(files), base: '/' });
    const search = own.search(request, 10, () => undefined);
    own.close();
    await expect(search).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('ends the counting of the whole archive', async () => {
    const own = new Engine({ read: readFrom(files), base: '/' });
    const overview = own.overview();
    const next = own.search(request, 10, () => undefined);
    await expect(overview).rejects.toMatchObject({ name: 'AbortError' });
    expect((await next).total).toBe(3);
  });

  test('ends so too when it was to be completed', async () => {
    const own = new Engine({ read: readFrom(files), base: '/' });
    await expect(own.complete()).rejects.toMatchObject({ name: 'AbortError' });
    await own.search(request, 10, () => undefined);
    const complete = own.complete();
    const next = own.search(request, 10, () => undefined);
    await expect(complete).rejects.toMatchObject({ name: 'AbortError' });
    expect((await next).total).toBe(3);
  });

  test('answers while a volume is waited for, then of all, and then with the numbers by value', async () => {
    const read = readFrom(files);
    const held = Promise.withResolvers<undefined>();
    const own = new Engine({
      base: '/',
      read: async (path) => {
        if (/^1986.*documents/.test(path)) await held.promise;
        return read(path);
      },
    });
    const answers: Answer[] = [];
    const found = await own.search(request, 10, (answer) => {
      answers.push(structuredClone(answer));
      held.resolve(undefined);
    });
    expect(answers.map(({ progress }) => progress.done)).toEqual([found.progress.all - 1]);
    expect(answers[0]?.total).toBeLessThan(found.total);
    expect(found.progress.done).toBe(found.progress.all);
    expect(found.counts).toBeUndefined();
    const complete = await own.complete();
    expect(complete).toEqual({ ...found, counts: complete.counts });
    expect(complete.counts?.person.top).toContainEqual({ value: 'Smith, John', count: 3 });
  });
});

test('values are found by their names, of those that were counted last', async () => {
  const own = new Engine({ read: readFrom(files), base: '/' });
  expect(await own.values('person', '')).toEqual({ top: [], all: 0 });
  const { counts } = await own.overview();
  expect(await own.values('person', '')).toEqual(counts.person);
  const request = { query: parseQuery('joint'), chosen: toChosen(), sort: 'newest' as const };
  await own.search(request, 10, () => undefined);
  await own.complete();
  const john = { value: 'Smith, John', count: 3 };
  expect(await own.values('person', 'JOHN smi')).toEqual({ top: [john], all: 1 });
  expect(await own.values('person', 'nobody')).toEqual({ top: [], all: 0 });
});

test('an archive without articles has no hits, and that is no failure', async () => {
  const { files: none } = await makeIndex([]);
  const empty = new Engine({ read: readFrom(none), base: '/' });
  const request = { query: parseQuery('joint'), chosen: toChosen(), sort: 'newest' as const };
  expect(await empty.search(request, 10, () => undefined)).toMatchObject({ total: 0, refs: [], days: [] });
});
