import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptIn, noteRecent } from './kept.ts';
import type { KeptThings } from './kept.ts';

let stored: Map<string, string>;
let base = 0;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const things = (): KeptThings => keptIn(`/archive-${(base += 1)}/`);
const star = (slug: string) => ({ url: `/${slug}/`, headline: slug, day: '1987-03-12' });

test('what is kept comes newest first, each thing once, and can be taken away', () => {
  const { starred } = things();
  for (const slug of ['a', 'b', 'a']) starred.add(star(slug));
  expect(starred.all().map(({ url }) => url)).toEqual(['/a/', '/b/']);
  expect(starred.has('/b/')).toBe(true);
  starred.remove('/a/');
  expect(starred.all()).toHaveLength(1);
  starred.clear();
  expect(stored.size).toBe(0);
});

test('narrowing the same words replaces the recent search, and ten are kept', () => {
  const kept = things();
  noteRecent(kept, { url: '/search/?q=oil', label: 'oil', text: 'oil' });
  noteRecent(kept, { url: '/search/?q=oil&topic=Trade', label: 'oil · Trade', text: 'oil' });
  expect(kept.recent.all().map(({ label }) => label)).toEqual(['oil · Trade']);
  for (let at = 0; at < 20; at += 1)
    noteRecent(kept, { url: `/search/?q=${at}`, label: `${at}`, text: `${at}` });
  expect(kept.recent.all().map(({ text }) => text)).toEqual([
    '19',
    '18',
    '17',
    '16',
    '15',
    '14',
    '13',
    '12',
    '11',
    '10',
  ]);
});

test('two archives of one host keep their things apart', () => {
  const [one, other] = [things(), things()];
  one.starred.add(star('a'));
  expect(other.starred.all()).toEqual([]);
});

test('where storage is refused, things last as long as the page', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const { starred } = things();
  expect(starred.all()).toEqual([]);
  starred.add(star('a'));
  expect(starred.has('/a/')).toBe(true);
  expect(starred.lasts).toBe(false);
});

test('what someone else has written there is passed over', () => {
  const { starred } = things();
  const key = `dateline:starred:/archive-${base}/`;
  for (const rubbish of [
    '{',
    '{}',
    'null',
    '[1, null, {"url": 1}, {"url": "javascript:alert(1)", "headline": "x", "day": "1987-03-12"}, {"url": "//evil.example", "headline": "x", "day": "1987-03-12"}, {"url": "/a/"}]',
  ]) {
    stored.set(key, rubbish);
    expect(starred.all()).toEqual([]);
  }
});
