import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntryDate, parseEntryPath } from './check-entry-path.ts';

describe("an entry's path", () => {
  it('gives id, day and slug', () => {
    expect(parseEntryPath('articles/2020/09/04/harbour-bridge.md')).toEqual({
      path: { id: '2020/09/04/harbour-bridge', day: '2020-09-04', slug: 'harbour-bridge' },
      problems: [],
    });
  });

  it('may be in any script, and is composed (NFC) however the disk spells it', () => {
    expect(parseEntryPath('articles/2020/09/04/भारत-और-रूस.md').path?.slug).toBe('भारत-और-रूस');
    expect(parseEntryPath('articles/2020/09/04/cafe\u0301.md').path?.slug).toBe('caf\u00E9');
  });

  it.each([
    ['articles/bridge.md', undefined],
    ['articles/2020/09/bridge.md', undefined],
    ['bridge.md', undefined],
    [
      'articles/2020/9/4/bridge.md',
      'mkdir -p articles/2020/09/04 && mv articles/2020/9/4/bridge.md articles/2020/09/04/bridge.md',
    ],
    ['articles/2020/02/30/bridge.md', undefined],
  ])('%s is not where an article belongs', (file, fix) => {
    const { path, problems } = parseEntryPath(file);
    expect(path).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.rule).toBe('entry-path');
    expect(problems[0]?.fix).toBe(fix);
  });

  it.each([
    ['Harbour Bridge!', 'harbour-bridge'],
    ['a--b', 'a-b'],
    ['con', 'con-1'],
    ["it's", 'its'],
    ['x'.repeat(300), 'x'.repeat(200)],
  ])('a file named %s is to be named %s', (stem, slug) => {
    const { problems } = parseEntryPath(`articles/2020/09/04/${stem}.md`);
    expect(problems).toMatchObject([{ rule: 'unsafe-slug', found: stem }]);
    expect(problems[0]?.fix?.endsWith(` articles/2020/09/04/${slug}.md`)).toBe(true);
  });

  it('has no proposal when nothing readable is left', () => {
    expect(parseEntryPath('articles/2020/09/04/!!!.md').problems[0]?.fix).toBeUndefined();
  });

  it('quotes names for the shell', () => {
    const { fix } = parseEntryPath("articles/2020/09/04/it's $HOME.md").problems[0] ?? {};
    expect(fix).toBe(`mv 'articles/2020/09/04/it'\\''s $HOME.md' articles/2020/09/04/its-home.md`);
  });

  it('only proposes names that it would accept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (stem) => {
        const { fix } =
          parseEntryPath(`articles/2020/09/04/${stem.replaceAll('/', '')}.md`).problems[0] ?? {};
        const target = fix?.split(' ').at(-1);
        expect(target === undefined || parseEntryPath(target).path !== undefined).toBe(true);
      }),
    );
  });
});

describe("an entry's date", () => {
  const file = 'articles/2020/09/04/bridge.md';
  const path = parseEntryPath(file).path;
  if (!path) throw new Error('the path must be read');

  it('agrees with its folder, by the day in its own offset', () => {
    expect(checkEntryDate(file, path, '2020-09-04')).toEqual([]);
    expect(checkEntryDate(file, path, '2020-09-04T00:10:00+05:30')).toEqual([]);
  });

  it('that disagrees is answered with both ways out', () => {
    expect(checkEntryDate(file, path, '2020-09-05', 3)).toMatchObject([
      {
        rule: 'date-and-folder-differ',
        line: 3,
        field: 'date',
        expected: 'date: 2020-09-04, or the file moved to the folder of its date',
        fix: `mkdir -p articles/2020/09/05 && mv ${file} articles/2020/09/05/bridge.md`,
      },
    ]);
  });
});
