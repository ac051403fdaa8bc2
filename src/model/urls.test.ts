import { describe, expect, it } from 'vitest';
import { civilDateOf } from './civil-date.ts';
import { articlePath, datePath, subjectIndexPath, subjectPath, toHref, toUrl } from './urls.ts';

const ROOT = { origin: 'https://archive.example', base: '/' };
const BELOW = { origin: 'https://archive.example', base: '/archive/' };

describe('paths', () => {
  it('of dates have a folder for each part', () => {
    expect(['2020-09-04', '2020-09', '2020'].map(datePath)).toEqual(['/2020/09/04/', '/2020/09/', '/2020/']);
  });

  it('of articles lie below their day', () => {
    expect(articlePath(civilDateOf('2020-09-04'), 'boats')).toBe('/2020/09/04/boats/');
  });

  it('of subjects lie below their kind and stay as they are on disk', () => {
    expect(subjectIndexPath('people')).toBe('/people/');
    expect(subjectPath('topics', 'रक्षा')).toBe('/topics/रक्षा/');
  });
});

describe('what goes into href', () => {
  it('stands under the base path, with one slash between', () => {
    expect(toHref(ROOT, '/2020/09/04/')).toBe('/2020/09/04/');
    expect(toHref(BELOW, '/2020/09/04/')).toBe('/archive/2020/09/04/');
    expect(toHref(BELOW, '/')).toBe('/archive/');
    expect(toHref(BELOW, 'rss.xml')).toBe('/archive/rss.xml');
  });

  it('is percent-encoded, and names the same path when it is decoded', () => {
    expect(toHref(ROOT, '/topics/रक्षा/')).toBe('/topics/%E0%A4%B0%E0%A4%95%E0%A5%8D%E0%A4%B7%E0%A4%BE/');
    for (const path of ['/topics/القاهرة/', '/places/北京/', '/people/josé/', '/a b/', '/50%/']) {
      const href = toHref(BELOW, path);
      expect(href).toMatch(/^[\x21-\x7e]+$/);
      expect(decodeURIComponent(href)).toBe(`/archive${path}`);
      expect(new URL(href, ROOT.origin).pathname).toBe(href);
    }
  });

  it('may stand under a base path in another script', () => {
    expect(toHref({ origin: ROOT.origin, base: '/संग्रह/' }, '/x/')).toBe(
      '/%E0%A4%B8%E0%A4%82%E0%A4%97%E0%A5%8D%E0%A4%B0%E0%A4%B9/x/',
    );
  });
});

describe('an absolute address', () => {
  it('is the origin and the href', () => {
    expect(toUrl(BELOW, '/places/köln/')).toBe('https://archive.example/archive/places/k%C3%B6ln/');
    expect(toUrl(ROOT, '/')).toBe('https://archive.example/');
  });
});
