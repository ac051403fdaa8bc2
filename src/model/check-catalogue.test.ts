import { describe, expect, it } from 'vitest';
import type { Article } from './article.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { parseEntryPath } from './check-entry-path.ts';
import { toSubjectRef } from './subject.ts';
import { articlePath } from './urls.ts';

function article(file: string, more: { topics?: string[]; aliases?: string[]; path?: string } = {}): Article {
  const parsed = parseEntryPath(file).path;
  if (!parsed) throw new Error(`not an entry's path: ${file}`);
  const { id, day, slug } = parsed;
  return {
    id,
    slug,
    path: more.path ?? articlePath(day, slug),
    day,
    headline: slug,
    suppliedHeadline: false,
    byline: [],
    opening: '',
    language: 'en',
    subjects: {
      topics: (more.topics ?? []).map((name) => toSubjectRef('topics', name)),
      people: [],
      places: [],
      organizations: [],
    },
    corrections: [],
    aliases: more.aliases ?? [],
    words: 1,
    file,
  };
}

const BRIDGE = 'articles/2020/09/04/bridge.md';
const FERRY = 'articles/2020/09/05/ferry.md';

describe('the catalogue', () => {
  it('has no problem when every address and spelling is one', () => {
    const articles = [
      article(BRIDGE, { topics: ['Sea trade', 'Bridges'], aliases: ['/old/bridge/'] }),
      article(FERRY, { topics: ['Sea trade'] }),
    ];
    expect(checkCatalogue(articles)).toEqual([]);
  });

  it('refuses two articles at one address, and two that a disk takes for one', () => {
    const same = checkCatalogue([article(BRIDGE), article(BRIDGE)]);
    expect(same).toMatchObject([
      { rule: 'duplicate-permalink', severity: 'error', found: '/2020/09/04/bridge/' },
    ]);
    const cased = checkCatalogue([article(BRIDGE), article(FERRY, { path: '/2020/09/04/Bridge/' })]);
    expect(cased).toMatchObject([{ rule: 'duplicate-permalink', file: FERRY }]);
    expect(cased[0]?.message).toContain('capitals');
    const pair = [article(FERRY, { path: '/caf\u00E9/' }), article(BRIDGE, { path: '/cafe\u0301/' })];
    expect(checkCatalogue(pair)).toMatchObject([{ rule: 'duplicate-permalink', file: BRIDGE }]);
  });

  it.each([
    '/2020/09/05/ferry/',
    '/2020/09/04/bridge/',
    '/2020/09/05/',
    '/2020/09/',
    '/2020/',
    '/topics/sea-trade/',
    '/Topics/Sea-Trade/',
    '/topics/',
    '/search/',
    '/about/',
    '/',
  ])('refuses the alias %s, where a page is, even one that comes later', (alias) => {
    const articles = [
      article(BRIDGE, { aliases: ['/old/', alias] }),
      article(FERRY, { topics: ['Sea trade'] }),
    ];
    expect(checkCatalogue(articles)).toMatchObject([
      { rule: 'alias-on-page', severity: 'error', file: BRIDGE, field: 'aliases.1', found: alias },
    ]);
  });

  it('takes the pages that it is given', () => {
    const articles = [article(BRIDGE, { aliases: ['/donate/', '/about/'] })];
    expect(checkCatalogue(articles, { pages: ['/donate/'] })).toMatchObject([{ found: '/donate/' }]);
  });

  it('refuses an alias of two articles, or twice in one', () => {
    const two = [article(BRIDGE, { aliases: ['/old/'] }), article(FERRY, { aliases: ['/Old/'] })];
    expect(checkCatalogue(two)).toMatchObject([{ rule: 'duplicate-alias', file: FERRY }]);
    expect(checkCatalogue(two)[0]?.message).toContain(BRIDGE);
    const twice = checkCatalogue([article(BRIDGE, { aliases: ['/old/', '/old/'] })]);
    expect(twice).toMatchObject([{ rule: 'duplicate-alias', field: 'aliases.1' }]);
  });

  it('warns of a subject in several spellings, with their counts and files', () => {
    const articles = [
      article('articles/2020/09/06/a.md', { topics: ['Sea trade'] }),
      article(FERRY, { topics: ['Sea trade'] }),
      article(BRIDGE, { topics: ['sea-trade'] }),
    ];
    const problems = checkCatalogue(articles);
    expect(problems).toMatchObject([
      { rule: 'several-spellings', severity: 'warning', file: BRIDGE, field: 'topics', fix: '  - Sea trade' },
    ]);
    expect(problems[0]?.message).toContain(
      `"Sea trade" (2 articles, first ${FERRY}); "sea-trade" (1 article, ${BRIDGE})`,
    );
  });

  it('does not warn where a note says which spelling is shown', () => {
    const articles = [article(FERRY, { topics: ['Sea trade'] }), article(BRIDGE, { topics: ['sea-trade'] })];
    expect(checkCatalogue(articles, { named: new Set(['topics/sea-trade']) })).toEqual([]);
    expect(checkCatalogue(articles, { named: new Set(['people/sea-trade']) })).toHaveLength(1);
  });

  it('refuses a subject without a letter or digit, and warns of one named twice', () => {
    const problems = checkCatalogue([article(BRIDGE, { topics: ['!!!', 'Sea trade', 'sea trade'] })]);
    expect(problems).toMatchObject([
      { rule: 'unreadable-subject', severity: 'error', field: 'topics.0' },
      { rule: 'repeated-subject', severity: 'warning', field: 'topics.2' },
    ]);
  });

  it('reads the articles once, whatever gives them', () => {
    function* stream(): Generator<Article> {
      yield article(BRIDGE);
      yield article(FERRY, { aliases: ['/2020/09/04/bridge/'] });
    }
    expect(checkCatalogue(stream())).toHaveLength(1);
  });
});
