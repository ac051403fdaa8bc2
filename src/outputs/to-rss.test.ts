import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../model/civil-date.ts';
import { expectXml } from './expect-xml.ts';
import { escapeXml } from './escape-xml.ts';
import { ADDRESS, fullArticle, makeArticle, SITE } from './test-article.ts';
import { toRfc822, toRss } from './to-rss.ts';

const feed = (articles = [fullArticle()], limit?: number) =>
  toRss({ articles, site: SITE, address: ADDRESS, path: '/rss.xml', ...(limit && { limit }) });

describe('toRss', () => {
  it('writes an article as an item', () => {
    expect(feed()).toBe(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Harbour Archive</title>
<link>https://archive.example/news/</link>
<description>Boats &amp;amp; “fish” &amp;lt;since 1901&amp;gt;</description>
<language>en-GB</language>
<copyright>© Harbour Library</copyright>
<atom:link href="https://archive.example/news/rss.xml" rel="self" type="application/rss+xml"/>
<item>
<title>Boats return</title>
<link>https://archive.example/news/2020/09/04/boats-return/</link>
<guid isPermaLink="true">https://archive.example/news/2020/09/04/boats-return/</guid>
<pubDate>Fri, 04 Sep 2020 00:10:00 +0530</pubDate>
<dc:creator>Asha Rao</dc:creator>
<dc:creator>Coast Wire &amp; agencies</dc:creator>
<category domain="https://archive.example/news/topics/">Fishing</category>
<category domain="https://archive.example/news/topics/">मछली</category>
<description>All 12 boats &amp;amp; crews are &amp;lt;safe&amp;gt;.</description>
</item>
</channel>
</rss>
`);
  });

  it('takes the newest articles, newest first, whatever their order', () => {
    const days = ['2020-09-01', '2020-09-03', '2020-09-02'].map((day) =>
      makeArticle({ day: civilDateOf(day), headline: day }),
    );
    const titles = [...feed(days, 2).matchAll(/<item>\n<title>(.*)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual(['2020-09-03', '2020-09-02']);
  });

  it('brackets a supplied headline and is a feed also without articles', () => {
    expect(feed([makeArticle({ suppliedHeadline: true })])).toContain('<title>[Boats return]</title>');
    expect(() => {
      expectXml(feed([]));
    }).not.toThrow();
  });

  it('is well-formed whatever a headline holds', () => {
    const hostile = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(hostile, (text) => {
        expectXml(feed([makeArticle({ headline: text, summary: text, byline: [text] })]));
      }),
    );
    expectXml(feed([makeArticle({ headline: ']]></title><x>&\u0000\u0008\uFFFE\uD800"' })]));
    expect(() => {
      expectXml('<rss><title></rss>');
    }).toThrow();
  });
});

describe('toRfc822', () => {
  it.each([
    ['2020-09-04', undefined, 'Fri, 04 Sep 2020 00:00:00 GMT'],
    ['2020-09-04', '2020-09-04T23:59:58.250-09:30', 'Fri, 04 Sep 2020 23:59:58 -0930'],
    ['2020-09-04', '2020-09-04T06:30Z', 'Fri, 04 Sep 2020 06:30:00 +0000'],
    ['1821-05-05', undefined, 'Sat, 05 May 1821 00:00:00 GMT'],
    ['0999-01-01', undefined, 'Tue, 01 Jan 0999 00:00:00 GMT'],
  ])('writes %s %s as %s', (day, time, expected) => {
    expect(toRfc822(civilDateOf(day), time)).toBe(expected);
  });
});

describe('escapeXml', () => {
  it('escapes what means something and drops what XML cannot hold', () => {
    expect(escapeXml(`<a b="c" d='e'>&\u0000\u000B\uFFFF\uD800😀\t\n`)).toBe(
      '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;😀\t\n',
    );
  });
});
