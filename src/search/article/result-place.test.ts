import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findResultPlace } from './result-place.ts';

const HERE = 'https://archive.example/base/1987/03/02/b/';
const results = {
  search: '/base/search/?q=oil',
  urls: ['/base/1987/03/01/a/', '/base/1987/03/02/b/', '/base/1987/03/03/c/?hl=crude'],
  headlines: ['Alpha', 'Beta', 'Gamma'],
  from: 0,
};
const find = (stored: unknown, here = HERE, words = ['oil', 'oil price']) =>
  findResultPlace(JSON.stringify(stored), here, words);

describe('the place of an article among the results', () => {
  test('is told with its neighbours, to which the words to highlight go along', () => {
    expect(find(results)).toEqual({
      position: 2,
      total: 3,
      previous: { href: 'https://archive.example/base/1987/03/01/a/?hl=oil&hl=oil+price', headline: 'Alpha' },
      next: { href: 'https://archive.example/base/1987/03/03/c/?hl=crude', headline: 'Gamma' },
      search: 'https://archive.example/base/search/?q=oil',
    });
  });

  test('has no neighbour at either end', () => {
    expect(find(results, 'https://archive.example/base/1987/03/01/a/')).not.toHaveProperty('previous');
    expect(find(results, 'https://archive.example/base/1987/03/03/c/')).not.toHaveProperty('next');
  });

  test('counts the results before and after the stored ones', () => {
    expect(find({ ...results, from: 40 })).toMatchObject({ position: 42, total: 43 });
    expect(find({ ...results, from: 40, total: 3412 })).toMatchObject({ position: 42, total: 3412 });
    expect(find({ ...results, from: 40, total: 1 })).toMatchObject({ position: 42, total: 43 });
  });

  test('is found however the host spells its address', () => {
    expect(find(results, `${HERE}index.html?x#h-more`)).toMatchObject({ position: 2 });
    expect(
      find({ ...results, urls: ['/base/1987/03/02/é/'] }, 'https://archive.example/base/1987/03/02/é/'),
    ).toMatchObject({
      position: 1,
    });
    expect(find({ ...results, urls: [HERE] })).toMatchObject({ position: 1 });
  });

  test('is none for an article that is not one of them', () => {
    expect(find(results, 'https://archive.example/base/1987/03/09/z/')).toBeUndefined();
    expect(find({ ...results, urls: [] })).toBeUndefined();
  });
});

describe('what is stored is not trusted', () => {
  test.each([
    ['null', null],
    ['a text', 'results'],
    ['no search', { ...results, search: undefined }],
    ['a search elsewhere', { ...results, search: 'https://other.example/search/' }],
    ['a search elsewhere, without its scheme', { ...results, search: '//other.example/' }],
    ['a search that is a script', { ...results, search: 'javascript:alert(1)' }],
    ['urls that are no list', { ...results, urls: '/base/1987/03/02/b/' }],
    ['a url that is no text', { ...results, urls: [HERE, 1] }],
    ['no headlines', { ...results, headlines: undefined }],
    ['a place that is no number', { ...results, from: '1' }],
    ['a place before the first', { ...results, from: -1 }],
    ['a total that is no number', { ...results, total: 'many' }],
    ['a place between two', { ...results, from: 0.5 }],
  ])('%s', (_, stored) => {
    expect(find(stored)).toBeUndefined();
  });

  test('what is no JSON', () => {
    expect(findResultPlace('{', HERE, [])).toBeUndefined();
  });

  test('a neighbour elsewhere is left out', () => {
    const urls = ['javascript:alert(1)', HERE, '\\\\other.example/'];
    const place = find({ ...results, urls });
    expect(place).toMatchObject({ position: 2, total: 3 });
    expect(place).not.toHaveProperty('previous');
    expect(place).not.toHaveProperty('next');
  });

  test('a path that begins like a host stays a path', () => {
    const urls = [HERE, 'https://archive.example//other.example/'];
    expect(find({ ...results, urls })?.next?.href).toMatch(/^https:\/\/archive\.example\/\//);
  });

  test('whatever it is, nothing is thrown and no link leaves the site', () => {
    const urls = fc.array(fc.oneof(fc.webUrl(), fc.string(), fc.constant(HERE)), { maxLength: 4 });
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ search: fc.string(), urls, headlines: fc.array(fc.string()), from: fc.nat() }),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        const place = find(stored);
        for (const href of [place?.search, place?.previous?.href, place?.next?.href])
          if (href !== undefined) expect(new URL(href, HERE).origin).toBe('https://archive.example');
      }),
    );
  });
});
