import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import { MAX_RECORD, type SourceRecord } from '../format.ts';
import { testOptions, testSource } from '../test-source.ts';
import { htmlFormat } from './html-format.ts';
import { findDanger } from './test-danger.ts';

async function readAll(html: string): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of htmlFormat.read(testSource(html, 'page.html', 4096), testOptions()))
    records.push(record);
  return records;
}

/** The article of a page; anything else fails. */
async function article(html: string): Promise<Extract<SourceRecord, { kind: 'article' }>> {
  const [record] = await readAll(html);
  if (record?.kind !== 'article') throw new Error(`no article: ${JSON.stringify(record)}`);
  return record;
}

async function rejection(html: string): Promise<string | undefined> {
  const [record, ...more] = await readAll(html);
  expect(more).toEqual([]);
  return record?.kind === 'rejected' ? record.problems[0]?.rule : record?.kind;
}

const TEXT = `<p>The ferry across the harbour sailed again on Friday, nine weeks after its engine failed.</p>
  <p>It is the only way across, and two hundred people had waited for it on the quay since the morning.</p>`;

const page = (head: string, body = TEXT): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('an HTML page', () => {
  it.each([
    ['<!DOCTYPE html><p>x', true],
    ['\ufeff\n<!-- saved -->\n<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', true],
    ['<?xml version="1.0"?>\n<!DOCTYPE html>', true],
    ['<HTML><HEAD>', true],
    ['<html ⚡ lang=en>', true],
    ['<head><title>x', true],
    ['<h1>x</h1>\n<p>a</p>\n<p>b</p>', true],
    ['<div class="story"><p>a</p></div>', true],
    ['<p> is the tag of a paragraph.', false],
    ['<TICKER> rose 5 % on Friday', false],
    ['<?xml version="1.0"?><rss version="2.0"><channel><description>&lt;html></description>', false],
    [
      '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body><p>a</p><p>b</p></body></nitf>',
      false,
    ],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><div>', false],
    ['---\ntitle: x\n---\n<p>a</p><p>b</p>', false],
    ['In HTML, <html> opens a page.', false],
    ['{"html": "<html>"}', false],
    ['', false],
  ])('is recognised by how it opens: %j is %s', (head, expected) => {
    expect(htmlFormat.detect(head)).toBe(expected);
  });

  it('takes the headline from JSON-LD, else Open Graph, else the first h1, else the title without the site', async () => {
    const headline = async (head: string, body?: string): Promise<string | undefined> =>
      (await article(page(head, body))).draft.headline;
    const og =
      '<meta property="og:title" content="Shared | The Mercury"><meta property="og:site_name" content="The Mercury">';
    const title = '<title>Titled - The Mercury</title>';
    const h1 = `<h1>Headed</h1>${TEXT}`;
    expect(
      await headline(linked({ '@type': 'NewsArticle', headline: 'Linked &amp; marked' }) + og + title, h1),
    ).toBe('Linked & marked');
    expect(await headline(og + title, h1)).toBe('Shared');
    expect(await headline(title, h1)).toBe('Headed');
    expect(await headline(`${title}<meta property="og:site_name" content="The Mercury">`)).toBe('Titled');
    expect(
      await headline('<title>The Mercury: Ferry returns</title>', `<b>Ferry returns</b><br>${TEXT}`),
    ).toBe('Ferry returns');
    expect(
      await headline('<meta property="og:title" content="Ferry ret…">', `<h1>Ferry returns</h1>${TEXT}`),
    ).toBe('Ferry returns');
    expect(await headline('<title>IBM &lt;IBM> rises</title>')).toBe('IBM <IBM> rises');
    expect(await headline('')).toBeUndefined();
  });

  it('takes what JSON-LD says before what meta tags say', async () => {
    const meta = `<meta property="article:published_time" content="2001-01-01"><meta name="author" content="Nobody">
      <meta name="keywords" content="none">`;
    const data = {
      '@graph': [
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
        {
          '@type': 'https://schema.org/ReportageNewsArticle',
          headline: 'x',
          datePublished: '2020-09-04T07:30:00Z',
          author: [{ '@id': '#ann' }, 'By Bo Ek'],
          publisher: { '@type': 'NewsMediaOrganization', name: 'Mercury' },
          articleSection: ['News', 'Harbour'],
          keywords: 'ferries, harbours',
          about: [
            { '@type': 'Person', name: 'Tom Halloran' },
            { '@type': 'Place', name: 'Port Elswick' },
            { '@type': 'Organization', name: 'Ferry Board' },
          ],
          inLanguage: 'en-GB',
          copyrightNotice: '© Mercury',
        },
      ],
    };
    const { draft } = await article(page(linked(data) + meta));
    const { body: _, ...fields } = draft;
    expect(fields).toEqual({
      headline: 'x',
      date: '2020-09-04T07:30:00Z',
      byline: ['Ann Lee', 'Bo Ek'],
      source: 'Mercury',
      section: 'News',
      topics: ['ferries', 'harbours'],
      people: ['Tom Halloran'],
      places: ['Port Elswick'],
      organizations: ['Ferry Board'],
      language: 'en-GB',
      rights: '© Mercury',
    });
  });

  it.each([
    [
      '<meta name="DC.date.issued" content="2011-06-01"><meta name="DC.creator" content="Ann Lee">',
      '2011-06-01',
      ['Ann Lee'],
    ],
    [
      '<meta name="citation_author" content="Ann Lee"><meta name="citation_author" content="Bo Ek"><meta name="citation_publication_date" content="2020/09/04">',
      '2020/09/04',
      ['Ann Lee', 'Bo Ek'],
    ],
    [
      '<meta name="parsely-pub-date" content="2020-09-04T07:30:00Z"><meta name="parsely-author" content="Ann Lee">',
      '2020-09-04T07:30:00Z',
      ['Ann Lee'],
    ],
    [
      '<meta name="sailthru.date" content="4 Sep 2020"><meta name="byl" content="By Ann Lee">',
      '4 Sep 2020',
      ['Ann Lee'],
    ],
    [
      '<meta property="article:author" content="https://social.example/ann"><meta name="date" content="2020-09-04">',
      '2020-09-04',
      undefined,
    ],
  ])('reads the meta tags of many systems: %s', async (head, date, byline) => {
    const { draft } = await article(page(head));
    expect(draft.date).toBe(date);
    expect(draft.byline).toEqual(byline);
  });

  it.each([
    ['<time pubdate datetime="2020-09-04">Friday</time>', '2020-09-04', []],
    ['<meta itemprop="datePublished" content="2020-09-04">', '2020-09-04', []],
    ['<p>Published 4 September 2020</p>', '4 September 2020', ['date-from-text']],
    ['<font>By Ann Lee | September 4, 2020</font><br>', 'September 4, 2020', ['date-from-text']],
    ['<p>Updated 4 September 2020</p>', undefined, []],
    ['<p>03/04/2020</p>', undefined, []],
  ])('finds the date that is marked or printed: %s', async (above, date, warnings) => {
    const record = await article(page('', above + TEXT));
    expect(record.draft.date).toBe(date);
    expect(record.warnings.map(({ rule }) => rule)).toEqual(warnings);
  });

  it('finds the day in its address when it has no other date', async () => {
    const record = await article(page('<link rel="canonical" href="https://e.example/2020/9/4/ferry">'));
    expect(record.draft.date).toBe('2020-09-04');
    expect(record.warnings.map(({ rule }) => rule)).toEqual(['date-from-address']);
  });

  it('takes its address from the canonical link, Open Graph or the note of the browser that saved it', async () => {
    const address = async (html: string): Promise<unknown> => (await article(html)).draft.sourceUrl;
    expect(await address(page('<link rel="canonical" href="https://e.example/a">'))).toBe(
      'https://e.example/a',
    );
    expect(await address(page('<meta property="og:url" content="https://e.example/b">'))).toBe(
      'https://e.example/b',
    );
    expect(await address(`<!-- saved from url=(0019)https://e.example/c -->\n${page('')}`)).toBe(
      'https://e.example/c',
    );
    expect(await address(page('<link rel="canonical" href="javascript:alert(1)">'))).toBeUndefined();
    expect(
      (await article(page('<link rel="canonical" href="https://e.example/">'))).draft.id,
    ).toBeUndefined();
  });

  it('does not repeat headline, byline and date at the top of the text, and loses no other word', async () => {
    const above = `<h2>FERRY RETURNS</h2><p>By Ann Lee</p><p>By Ann Lee | 4 September 2020</p><p>Published: 4 September 2020, 7:30</p>
      <p>By Ann Lee, our correspondent at sea</p><p>Updated 5 September 2020</p><p>4 September 2020 was wet.</p>`;
    const head =
      '<meta name="author" content="Ann Lee"><meta name="date" content="2020-09-04"><title>Ferry returns</title>';
    const { draft } = await article(page(head, `<article>${above}${TEXT}</article>`));
    expect(draft.body.children.slice(0, 4).map((node) => toString(node).slice(0, 40))).toEqual([
      'By Ann Lee, our correspondent at sea',
      'Updated 5 September 2020',
      '4 September 2020 was wet.',
      'The ferry across the harbour sailed agai',
    ]);
  });

  it('takes the text, and nothing of what stands beside it', async () => {
    const { draft, warnings } = await article(
      page(
        '',
        `<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
         <article><h1>Ferry</h1>${TEXT}<div class="share-bar"><a href="/s">Share</a></div>
         <figure><img src="https://e.example/a.jpg" alt="The ferry"><figcaption>Seen from the pier.</figcaption></figure>
         <ul><li>Adults: 2.00</li><li>Dogs: free</li></ul><h2>Next</h2><p>More soon.</p>
         <aside class="newsletter"><p>Get our letter from the shore every Friday, with the tides and the news.</p></aside></article>
         <footer><p>© The Mercury</p></footer>`,
      ),
    );
    expect(mdastToMarkdown(draft.body).split('\n\n').slice(2)).toEqual([
      '![The ferry](https://e.example/a.jpg)',
      'Seen from the pier.',
      '- Adults: 2.00\n- Dogs: free',
      '## Next',
      'More soon.\n',
    ]);
    expect(warnings.map(({ rule, found }) => [rule, found?.slice(0, 30)])).toEqual([
      ['text-left-out', 'Get our letter from the shore '],
    ]);
  });

  it('finds the text of pages that are laid out by tables', async () => {
    const { draft } = await article(
      page(
        '',
        `<table><tr><td><a href="a">Home</a><br><a href="b">Sport</a></td><td><font>The pier, which had stood for 140 years, went
         down on Monday night in the worst storm since 1953.<br><br>Nobody was on it, the coast guard said, and nobody will be again.</font></td></tr></table>`,
      ),
    );
    expect(draft.body.children.map((node) => toString(node).slice(0, 12))).toEqual([
      'The pier, wh',
      'Nobody was o',
    ]);
  });

  it('takes the text of its metadata only where it shows less than half of it', async () => {
    const whole = linked({ '@type': 'NewsArticle', headline: 'x', articleBody: 'The ferry sailed.' });
    expect((await article(page(whole))).warnings).toEqual([]);
    const long = linked({
      '@type': 'NewsArticle',
      headline: 'x',
      articleBody: `${'The ferry sailed again. '.repeat(40)}\n\nEnd.`,
    });
    const record = await article(page(long, '<p>The ferry sailed.</p>'));
    expect(toString(record.draft.body)).toMatch(/again\. ?End\.$/);
    expect(record.warnings.map(({ rule }) => rule)).toEqual(['text-from-metadata']);
  });

  it.each([
    ['empty-file', ''],
    ['empty-file', ' \n\n'],
    ['no-main-text', page('<title>x</title>', '')],
    ['no-main-text', page('', '<div id="app"></div><script>app()</script>')],
    [
      'no-main-text',
      page('', '<ul><li><a href="a">A headline of ours</a><li><a href="b">Another headline of ours</a></ul>'),
    ],
    ['no-main-text', page('', Array.from({ length: 4 }, () => `<article>${TEXT}</article>`).join(''))],
    ['truncated', `<!doctype html><html><body><div>${TEXT}<p>And then`],
    ['truncated', `<!doctype html><html><body>${TEXT}<a href="x`],
    ['truncated', `<!doctype html><html><body>${TEXT}<!-- the end`],
    ['markup-too-tangled', page('', '<div>'.repeat(5000) + TEXT)],
    ['record-too-large', `<!doctype html>${'x'.repeat(MAX_RECORD)}`],
  ])('is rejected with a reason: %s', async (rule, html) => {
    expect(await rejection(html)).toBe(rule);
  });

  it('tells that it has no end', async () => {
    const { warnings } = await article(`<html><body>${TEXT}<p>And then`);
    expect(warnings.map(({ rule }) => rule)).toEqual(['no-end-of-page']);
  });

  it('reads JSON-LD that people wrote by hand, and tells of what it cannot read', async () => {
    const data = '<![CDATA[ {"@type": "NewsArticle", "headline": "A\nb", "keywords": ["x, ]", ],} ]]>';
    const { draft } = await article(page(`<script type="application/ld+json">${data}</script>`));
    expect([draft.headline, draft.topics]).toEqual(['A b', ['x', ']']]);
    const { warnings } = await article(page('<script type="application/ld+json">{"@type": </script>'));
    expect(warnings.map(({ rule }) => rule)).toEqual(['metadata-unreadable']);
  });

  it.each([
    ['paragraphs', TEXT.repeat(10_000)],
    ['boxes', `<div>${TEXT}</div>`.repeat(5000)],
    ['deep boxes', `${'<div>'.repeat(400)}${TEXT}`],
    ['line breaks', 'The ferry sailed again on Friday.<br><br>'.repeat(10_000)],
    ['figures', `<figure>${'<figcaption>x</figcaption>'.repeat(10_000)}</figure>${TEXT}`],
    ['metadata', `${'<meta name="author" content="x">'.repeat(30_000)}${TEXT}`],
    ['deep JSON', `<script type="application/ld+json">${'['.repeat(50_000)}</script>${TEXT}`],
    [
      'wide JSON',
      `${linked({ '@type': 'NewsArticle', headline: 'a - '.repeat(100_000), keywords: 'a, '.repeat(100_000) })}${TEXT}`,
    ],
  ])('is read in good time however many %s it has', { timeout: 60_000 }, async (_, body) => {
    const started = performance.now();
    await readAll(page('', body));
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('brings no harm into its fields or its text', async () => {
    const { draft } = await article(
      page(
        `<base href="javascript:alert(1)"><title>&lt;script>alert(1)&lt;/script></title>${linked({ '@type': 'NewsArticle', url: 'javascript:alert(1)', author: { name: '<img src=x onerror=alert(1)>Ann' } })}`,
        `${TEXT}<p><a href="x" onclick="alert(1)">y</a> <a href="java&#9;script:alert(1)">z</a><script>alert(1)</script></p>`,
      ),
    );
    expect(await findDanger(draft.body)).toEqual([]);
    expect(draft.sourceUrl).toBeUndefined();
    expect(draft.headline).toBe('<script>alert(1)</script>');
  });
});
