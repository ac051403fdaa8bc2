import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectXml } from './expect-xml.ts';
import { ADDRESS, SITE } from './test-article.ts';
import { toOpenSearch, toShortName } from './to-open-search.ts';

const describeSite = (extra: Partial<typeof SITE> = {}) => toOpenSearch({ ...SITE, ...extra }, ADDRESS);

describe('toOpenSearch', () => {
  it('tells a browser how the archive is searched', () => {
    expect(describeSite()).toBe(`<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Harbour Archive</ShortName>
<LongName>Harbour Archive</LongName>
<Description>Boats &amp; “fish” &lt;since 1901&gt;</Description>
<Url type="text/html" template="https://archive.example/news/search/?q={searchTerms}"/>
<Image width="32" height="32" type="image/vnd.microsoft.icon">https://archive.example/news/favicon.ico</Image>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`);
  });

  it('has no braces in its address but those of the search terms', () => {
    const xml = toOpenSearch(SITE, { origin: 'https://archive.example', base: '/{news}/' });
    expect(xml).toContain('template="https://archive.example/%7Bnews%7D/search/?q={searchTerms}"');
  });

  it('is well-formed, and has a name of 1 to 16 characters, whatever the title holds', () => {
    const anyTitle = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `a${text}`);
    fc.assert(
      fc.property(anyTitle, (title) => {
        expectXml(describeSite({ title, description: title }));
        const { length } = [...toShortName({ title })];
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(16);
      }),
    );
  });
});

describe('toShortName', () => {
  it.each([
    ['Harbour Archive', 'Harbour Archive'],
    ['The Harbour Town Courier', 'The Harbour Town'],
    ['Port City Archive & Library', 'Port City'],
    ['Harbour – Archive of news', 'Harbour'],
    ['Donaudampfschifffahrtsarchiv', 'Donaudampfschiff'],
    ['समुद्र तट के समाचार', 'समुद्र तट के'],
  ])('calls “%s” “%s”', (title, name) => {
    expect(toShortName({ title })).toBe(name);
  });
});
