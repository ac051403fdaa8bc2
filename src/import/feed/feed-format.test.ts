import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import type { Draft } from '../draft.ts';
import type { SourceRecord } from '../format.ts';
import { testOptions, testSource } from '../test-source.ts';
import { feedFormat } from './feed-format.ts';

async function read(text: string, include: string[] = []): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  const options = testOptions({ include: new Set(include) });
  for await (const record of feedFormat.read(testSource(text), options)) records.push(record);
  return records;
}

const rss = (items: string, head = ''): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}${items}</channel></rss>`;

const atom = (entries: string, head = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${head}${entries}</feed>`;

/** The draft of a file's only record, its body as Markdown, and the rules of its warnings. */
async function only(text: string): Promise<Omit<Draft, 'body'> & { body: string; rules: string[] }> {
  const [record] = await read(text);
  if (record?.kind !== 'article') throw new Error(JSON.stringify(record));
  const { body, ...draft } = record.draft;
  return { ...draft, body: mdastToMarkdown(body), rules: record.warnings.map(({ rule }) => rule) };
}

const outline = (records: readonly SourceRecord[]): string[] =>
  records.map((record) => {
    switch (record.kind) {
      case 'article':
        return record.draft.headline ?? '';
      case 'left-out':
        return `(${record.reason})`;
      case 'rejected':
        return record.problems.map(({ rule }) => rule).join(' ');
    }
  });

describe('reading RSS', () => {
  it('takes over what an item and its channel say', async () => {
    const draft = await only(
      rss(
        `<item>
          <title>R&amp;amp;D budget &lt;em&gt;doubled&lt;/em&gt;</title>
          <link>https://courier.example/budget?a=1&amp;b=2</link>
          <guid isPermaLink="false">item-17</guid>
          <pubDate>Fri, 04 Sep 2020 10:00:00 +0200</pubDate>
          <author>orme@courier.example (Nadia Orme)</author>
          <dc:creator>Jon Dee</dc:creator>
          <category domain="x">Science</category><category>Science</category><dc:subject>Budgets</dc:subject>
          <description>The short of it.</description>
          <content:encoded><![CDATA[<p>Shares of <b>all</b> &amp; sundry.</p><p>Second.</p>]]></content:encoded>
        </item>`,
        '<title>The Courier</title><language>en-gb</language><copyright>© Courier</copyright>',
      ),
    );
    expect(draft).toEqual({
      id: 'item-17',
      headline: 'R&D budget doubled',
      date: 'Fri, 04 Sep 2020 10:00:00 +0200',
      byline: ['Jon Dee', 'Nadia Orme'],
      source: 'The Courier',
      sourceUrl: 'https://courier.example/budget?a=1&b=2',
      summary: 'The short of it.',
      language: 'en-gb',
      topics: ['Science', 'Budgets'],
      rights: '© Courier',
      body: 'Shares of **all** & sundry.\n\nSecond.\n',
      rules: [],
    });
  });

  it('has the description for its text when there is no other, and no summary then', async () => {
    const draft = await only(
      rss('<item><title>A</title><description>&lt;p&gt;Text&lt;/p&gt;</description></item>'),
    );
    expect(draft).toEqual({ headline: 'A', body: 'Text\n', rules: [] });
  });

  it('has a summary without its markup', async () => {
    const short =
      '<description>&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;li&gt;two&lt;/li&gt;&lt;/ul&gt;</description>';
    const draft = await only(rss(`<item>${short}<content:encoded>Long</content:encoded></item>`));
    expect(draft).toMatchObject({ summary: 'One two', body: 'Long\n' });
  });

  it('leaves a summary out that says the same as the text', async () => {
    const text =
      '<description>Same  text</description><content:encoded>&lt;p&gt;Same text&lt;/p&gt;</content:encoded>';
    expect((await only(rss(`<item>${text}</item>`))).summary).toBeUndefined();
  });

  it('keeps every sign of a text that is no HTML, with its paragraphs', async () => {
    const draft = await only(
      rss(
        '<item><title>&lt;IBM&gt; up 3 &lt; 4</title><description>\n  &lt;IBM&gt; rose *3* points &amp;amp; fell.\n\n  1. Not a list\n  </description></item>',
      ),
    );
    expect(draft.headline).toBe('<IBM> up 3 < 4');
    expect(draft.body).toBe('\\<IBM> rose \\*3\\* points & fell.\n\n1\\. Not a list\n');
  });

  it('keeps what looks like a tag and is none, in HTML too', async () => {
    const draft = await only(
      rss('<item><description>&lt;p&gt;Shares of &lt;IBM&gt; rose&lt;/p&gt;</description></item>'),
    );
    expect(draft).toEqual({ body: 'Shares of \\<IBM> rose\n', rules: ['unknown-tag-kept'] });
  });

  it('takes over markup that somebody did not escape', async () => {
    const draft = await only(
      rss('<item><title>A <b>bold</b> claim</title><description>One <i>two</i></description></item>'),
    );
    expect(draft).toMatchObject({ headline: 'A bold claim', body: 'One *two*\n' });
  });

  it('finds a text that stands there as XHTML', async () => {
    const body =
      '<body xmlns="http://www.w3.org/1999/xhtml"><p>Full <a href="/x">text</a><br/>here</p></body>';
    const draft = await only(
      rss(`<item><link>https://a.example/y/</link><description>Short</description>${body}</item>`),
    );
    expect(draft).toMatchObject({ summary: 'Short', body: 'Full [text](https://a.example/x)\\\nhere\n' });
  });

  it('takes the guid for the address when it is one', async () => {
    expect(await only(rss('<item><guid>https://a.example/1</guid></item>'))).toMatchObject({
      sourceUrl: 'https://a.example/1',
    });
    expect(
      await only(rss('<item><guid isPermaLink="false">https://a.example/1</guid></item>')),
    ).not.toHaveProperty('sourceUrl');
  });

  it('never takes an e-mail address for a name', async () => {
    const draft = await only(
      rss(
        '<item><author>news@courier.example</author><dc:creator>By A. Rao &lt;rao@courier.example&gt;</dc:creator></item>',
      ),
    );
    expect(draft).toMatchObject({ byline: ['A. Rao'], rules: ['email-left-out', 'email-left-out'] });
  });

  it('tells of attachments and of elements that no field stands for', async () => {
    const draft = await only(
      rss(
        '<item><enclosure url="https://a.example/1.mp3"/><ticker xmlns="urn:t">IBM</ticker>stray<comments>https://a.example/c</comments></item>',
      ),
    );
    expect(draft.rules).toEqual(['attachment-left-out', 'element-left-out', 'stray-text-left-out']);
  });

  it('reads RSS 1.0, whose items follow the channel', async () => {
    const draft = await only(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://a.example/rss"><title>समाचार</title><dc:language>hi</dc:language><items/></channel>
        <item rdf:about="https://a.example/1"><title>पुल खुला</title><link>https://a.example/1</link><dc:date>2020-09-04</dc:date><description>पाठ</description></item>
      </rdf:RDF>`,
    );
    expect(draft).toEqual({
      id: 'https://a.example/1',
      headline: 'पुल खुला',
      date: '2020-09-04',
      source: 'समाचार',
      sourceUrl: 'https://a.example/1',
      language: 'hi',
      body: 'पाठ\n',
      rules: [],
    });
  });

  it('reads the Channel Definition Format', async () => {
    const cdf =
      '<CHANNEL HREF="https://a.example/"><ITEM HREF="https://a.example/1" LASTMOD="1998-11-05"><TITLE>A</TITLE><ABSTRACT>Text</ABSTRACT></ITEM></CHANNEL>';
    expect(feedFormat.detect(cdf)).toBe(true);
    expect(await only(cdf)).toMatchObject({
      headline: 'A',
      date: '1998-11-05',
      sourceUrl: 'https://a.example/1',
      body: 'Text\n',
    });
  });
});

describe('reading Atom', () => {
  it('takes over what an entry and its feed say', async () => {
    const draft = await only(
      atom(
        `<entry xml:lang="fr"><id>tag:a.example,2020:1</id><title>Un &lt;b&gt; pont</title>
          <link rel="enclosure" href="a.mp3"/><link rel="alternate" href="pont.html"/>
          <published>2020-09-04T10:00:00Z</published><updated>2021-01-01T00:00:00Z</updated>
          <category term="ponts" label="Ponts"/><category term="villes"/>
          <summary type="html">&lt;p&gt;Le r&amp;eacute;sum&amp;eacute;&lt;/p&gt;</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le texte, <em>1 &lt; 2</em></p></div></content></entry>`,
        '<title type="html">Le &amp;amp; fil</title><author><name>Anne Roux</name><email>a@a.example</email></author><rights>CC</rights>',
      ).replace('<feed ', '<feed xml:base="https://a.example/" '),
    );
    expect(draft).toEqual({
      id: 'tag:a.example,2020:1',
      headline: 'Un <b> pont',
      date: '2020-09-04T10:00:00Z',
      byline: ['Anne Roux'],
      source: 'Le & fil',
      sourceUrl: 'https://a.example/pont.html',
      summary: 'Le résumé',
      language: 'fr',
      topics: ['Ponts', 'villes'],
      rights: 'CC',
      body: 'Le texte, *1 < 2*\n',
      rules: ['attachment-left-out'],
    });
  });

  it.each([
    ['text', '1 &lt; 2 &amp;amp; *3*', '1 < 2 \\&amp; \\*3\\*\n'],
    ['text/plain', 'one\n\ntwo', 'one\n\ntwo\n'],
    ['html', '&lt;p&gt;a&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;', 'a\n'],
    ['text/html', '<![CDATA[<h2>a</h2>]]>', '## a\n'],
    ['xhtml', '<div xmlns="http://www.w3.org/1999/xhtml">a<hr/>b</div>', 'a\n\n___\n\nb\n'],
    ['application/xml', '<x xmlns="urn:x">a <y>b</y></x>', 'a b\n'],
  ])('reads content of type %s', async (type, content, body) => {
    expect((await only(atom(`<entry><content type="${type}">${content}</content></entry>`))).body).toBe(body);
  });

  it('tells of content that is no text or stands elsewhere, and takes the summary', async () => {
    const content = '<content type="video/mp4" src="https://a.example/1.mp4"/>';
    const draft = await only(atom(`<entry>${content}<summary>What it shows</summary></entry>`));
    expect(draft).toEqual({ body: 'What it shows\n', rules: ['content-left-out', 'description-as-text'] });
  });

  it('follows xml:base through all levels, and not to where no web is', async () => {
    const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml" xml:base="deep/"><a href="x">y</a></div>';
    const entry = `<entry xml:base="sub/"><link href="1.html"/><content type="xhtml">${xhtml}</content></entry>`;
    const feed = atom(entry).replace('<feed ', '<feed xml:base="https://a.example/" ');
    expect(await only(feed)).toMatchObject({
      sourceUrl: 'https://a.example/sub/1.html',
      body: '[y](https://a.example/sub/deep/x)\n',
    });
    expect((await only(feed.replace('sub/', 'javascript:alert(1)//'))).sourceUrl).toBe(
      'https://a.example/1.html',
    );
  });

  it('takes the date of the last change when there is no other, with a warning', async () => {
    const draft = await only(atom('<entry><updated>2020-09-04T10:00:00Z</updated></entry>'));
    expect(draft).toMatchObject({ date: '2020-09-04T10:00:00Z', rules: ['date-of-change'] });
  });

  it('names the publication that an entry was taken from', async () => {
    const source = '<source><title>The Origin</title><author><name>Ana Li</name></author></source>';
    const draft = await only(
      atom(`<entry>${source}</entry>`, '<title>The Collector</title><author><name>Bo</name></author>'),
    );
    expect(draft).toMatchObject({ source: 'The Origin', byline: ['Ana Li'] });
  });

  it('reads Atom 0.3', async () => {
    const draft = await only(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>A</title><issued>2003-12-31T10:14:55Z</issued><modified>2004-01-01</modified>
        <content type="text/html" mode="base64">PHA+SGk8L3A+</content></entry></feed>`,
    );
    expect(draft).toMatchObject({ headline: 'A', date: '2003-12-31T10:14:55Z', body: 'Hi\n', rules: [] });
  });

  it('leaves out comments for good, and drafts unless they are asked for', async () => {
    const kind = (name: string): string =>
      `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
    const feed = atom(
      `<entry><title>post</title>${kind('post')}</entry><entry>${kind('comment')}</entry><entry>${kind('settings')}</entry>
       <entry><title>unfinished</title><app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control></entry>`,
    );
    expect(outline(await read(feed))).toEqual(['post', '(comment)', '(settings)', '(draft)']);
    expect(outline(await read(feed, ['draft', 'comment']))).toEqual([
      'post',
      '(comment)',
      '(settings)',
      'unfinished',
    ]);
  });
});

describe('a feed that is broken or hostile', () => {
  it('loses the broken item alone, and says which it was', async () => {
    const records = await read(
      rss(
        '<item><guid>a</guid><title>A</title></item>\n<item><guid>b</guid><title>B</item>\n<item><title>C</title></item>',
      ),
    );
    expect(outline(records)).toEqual(['A', 'not-well-formed', 'C']);
    expect(records[1]).toMatchObject({
      id: 'b',
      line: 2,
      number: 2,
      raw: '<item><guid>b</guid><title>B</item>',
    });
  });

  it.each([
    ['', 'empty-file'],
    ['<rss version="2.0"><channel><title>x</title></channel></rss>', 'no-item'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'no-item'],
    ['<rss><channel>', 'truncated'],
    ['no feed', 'not-well-formed'],
  ])('rejects %j', async (text, rule) => {
    expect(outline(await read(text))).toEqual([rule]);
  });

  it('expands and fetches nothing', async () => {
    const text = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>&b;</title></item><item><title>&f;</title></item>')}`;
    expect(outline(await read(text))).toEqual(['xml-entity', 'xml-entity']);
  });

  it('shows a script in a headline as text, and no script or unsafe link in a text', async () => {
    const draft = await only(
      rss(`<item><title>&lt;script&gt;alert(1)&lt;/script&gt;</title><link>javascript:alert(1)</link>
        <description>&lt;a href="javascript:alert(1)"&gt;a&lt;/a&gt;&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;b&lt;/script&gt;</description></item>`),
    );
    expect(draft.headline).toBe('<script>alert(1)</script>');
    expect(
      (await only(rss('<item><title>The &lt;blink&gt; tag is &lt;b&gt;gone&lt;/b&gt;</title></item>')))
        .headline,
    ).toBe('The <blink> tag is gone');
    expect(draft.body).not.toMatch(/javascript|onerror|script/);
  });
});
