import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { FILE, GOOD, parse, parseFields, onlyProblem } from './test-entry.ts';

describe('an article without mistakes', () => {
  it('gives its fields with defaults, its body, and the line of every field', () => {
    const { entry, problems } = parseFields(`${GOOD}\ntopics:\n  - Bridges\n  - Sea trade`);
    expect(problems).toEqual([]);
    expect(entry).toEqual({
      fields: {
        headline: 'Harbour bridge opens',
        date: '2020-09-04',
        suppliedHeadline: false,
        byline: [],
        topics: ['Bridges', 'Sea trade'],
        people: [],
        places: [],
        organizations: [],
        corrections: [],
        aliases: [],
      },
      lines: { headline: 2, date: 3, topics: 4, 'topics.0': 5, 'topics.1': 6 },
      body: 'The bridge is open.\n',
      bodyLine: 8,
    });
  });

  it('may use every field', () => {
    const yaml = stringify({
      headline: '“No toll,” says minister: bridge opens',
      suppliedHeadline: true,
      date: '2020-09-04T18:30:00+05:30',
      dateline: 'PORT CITY',
      byline: ['Asha Rao', 'Jon Dee'],
      source: 'The Port City Courier',
      sourceUrl: 'https://courier.example/2020/bridge?id=5',
      section: 'City',
      summary: 'It opened.\nIt is long.',
      language: 'en-GB',
      topics: ['Bridges'],
      people: ['Rao, Asha'],
      places: ['Port City'],
      organizations: ['Harbour Board'],
      corrections: [{ date: '2020-09-06', text: 'It is 412 metres long.' }],
      rights: '© The Port City Courier',
      aliases: ['/old/bridge/', '/पुल/'],
      image: { src: 'bridge.jpg', alt: 'The bridge at dawn.', caption: 'Open at last.', credit: 'J. Dee' },
      provenance: { file: 'article.txt', sha256: 'a0'.repeat(32), imported: '2026-01-02' },
    });
    const { entry, problems } = parseFields(yaml);
    expect(problems).toEqual([]);
    expect(entry?.fields.summary).toBe('It opened.\nIt is long.');
    expect(entry?.fields.image?.credit).toBe('J. Dee');
  });

  it('may begin with a byte-order mark, which is dropped', () => {
    const { entry, problems } = parse(`\uFEFF---\n${GOOD}\n---\nText`);
    expect(problems).toEqual([]);
    expect(entry?.body).toBe('Text');
  });

  it('may have CRLF line ends; only they change', () => {
    const { entry, problems } = parse(
      `---\r\n${GOOD.replace('\n', '\r\n')}\r\n---\r\nOne \r\n\r\nTwo\ttabs\r\n`,
    );
    expect(problems).toEqual([]);
    expect(entry?.fields.headline).toBe('Harbour bridge opens');
    expect(entry?.body).toBe('One \n\nTwo\ttabs\n');
  });

  it('keeps a line of three hyphens in the body', () => {
    expect(parse(`---\n${GOOD}\n---\nOne\n\n---\n\nTwo`).entry?.body).toBe('One\n\n---\n\nTwo');
  });
});

describe('a mistake in one line', () => {
  // [what, the line, the rule, the corrected line(s)]; the corrected lines must parse without an error.
  const cases: [string, string, string, string][] = [
    ['a day that does not exist', 'date: 2020-02-30', 'impossible-date', 'date: 2020-02-29'],
    ['a date in words', 'date: 4 September 2020', 'date-spelling', 'date: 2020-09-04'],
    ['a date in American words', 'date: Sept. 4, 2020', 'date-spelling', 'date: 2020-09-04'],
    ['a date with slashes', 'date: 2020/09/04', 'date-spelling', 'date: 2020-09-04'],
    ['a date without hyphens', 'date: 20200904', 'wrong-type', 'date: 2020-09-04'],
    [
      'a date-time with a blank',
      'date: 2020-09-04 18:30:00+05:30',
      'date-spelling',
      'date: 2020-09-04T18:30:00+05:30',
    ],
    ['text where a list is wanted', 'byline: Asha Rao', 'wrong-type', 'byline:\n  - Asha Rao'],
    [
      'topics between commas',
      'topics: bridges, sea trade',
      'wrong-type',
      'topics:\n  - bridges\n  - sea trade',
    ],
    ['a number where text is wanted', 'source: 007', 'wrong-type', 'source: "007"'],
    ['quotes around true', 'suppliedHeadline: "true"', 'wrong-type', 'suppliedHeadline: true'],
    ['a misspelt field', 'sumary: It opened.', 'unknown-field', 'summary: It opened.'],
    ['the name that others use', 'author: Asha Rao', 'unknown-field', 'byline:\n  - Asha Rao'],
    ['tags', 'tags: [a, b]', 'unknown-field', 'topics: [a, b]'],
    ['the name of a language', 'language: Hindi', 'unknown-language', 'language: hi'],
    ['a language tag in odd casing', 'language: EN-gb', 'language-spelling', 'language: en-GB'],
    [
      'an address without its scheme',
      'sourceUrl: courier.example/a',
      'web-address',
      'sourceUrl: https://courier.example/a',
    ],
    ['an unquoted colon', 'summary: Bridge: open', 'unquoted-text', 'summary: "Bridge: open"'],
    [
      'quoted speech at the start',
      'summary: "No toll" says minister',
      'unquoted-text',
      `summary: '"No toll" says minister'`,
    ],
    ['an apostrophe in single quotes', `summary: 'It's open'`, 'unquoted-text', `summary: "It's open"`],
    ['a bracket at the start', 'summary: [Updated] Open', 'unquoted-text', 'summary: "[Updated] Open"'],
    ['an at sign at the start', 'source: @courier', 'unquoted-text', 'source: "@courier"'],
    ['emphasis', 'summary: *Open* at last', 'unquoted-text', 'summary: "*Open* at last"'],
    ['an ampersand at the start', 'summary: &c. at last', 'unquoted-text', 'summary: "&c. at last"'],
    [
      'an exclamation mark at the start',
      'summary: !Open at last',
      'unquoted-text',
      'summary: "!Open at last"',
    ],
    ['a quote that is not closed', 'summary: "Open', 'unclosed-quote', 'summary: "Open"'],
    ['a bracket that is not closed', 'topics: [a, b', 'unclosed-quote', 'topics: [a, b]'],
    ['no blank after the colon', 'summary:Open', 'missing-colon', 'summary: Open'],
    ['an alias without its slash', 'aliases: [old/bridge]', 'alias-path', 'aliases: [/old/bridge/]'],
    [
      'an alias copied with its host',
      'aliases: ["https://a.example/old/?id=1"]',
      'alias-path',
      'aliases: [/old/]',
    ],
    [
      'a capital checksum',
      `provenance: {file: a, imported: 2020-09-05, sha256: ${'AB'.repeat(32)}}`,
      'checksum',
      `provenance: {file: a, imported: 2020-09-05, sha256: ${'ab'.repeat(32)}}`,
    ],
    [
      'a single correction',
      'corrections: {date: 2020-09-06, text: It is long.}',
      'wrong-type',
      'corrections:\n  - date: 2020-09-06\n    text: It is long.',
    ],
    ['a headline of two lines', 'section: "a\\nb"', 'several-lines', 'section: a b'],
  ];

  const withLine = (line: string): string => {
    const key = /^\w+/.exec(line)?.[0] ?? '';
    return [...GOOD.split('\n').filter((other) => !other.startsWith(`${key}:`)), line].join('\n');
  };

  it.each(cases)('%s: "%s" is %s', (_what, line, rule, fix) => {
    const problem = onlyProblem(withLine(line));
    expect(problem).toMatchObject({ rule, severity: 'error', file: FILE, fix });
    expect(problem.line).toBe(withLine(line).split('\n').indexOf(line) + 2);
    expect(parseFields(withLine(fix)).problems).toEqual([]);
  });

  it('says which days an ambiguous date could be, and does not choose', () => {
    const problem = onlyProblem('headline: Bridge\ndate: 04-09-2020');
    expect(problem.message).toBe('"date" could be read as 2020-09-04 or as 2020-04-09.');
    expect(problem.fix).toBeUndefined();
    expect(onlyProblem('headline: Bridge\ndate: 13-09-2020').fix).toBe('date: 2020-09-13');
  });

  it('explains that YAML takes a glued number sign for a comment', () => {
    const { entry, problems } = parseFields(`${GOOD}\nsection: Issue #5 of 9`);
    expect(problems).toMatchObject([
      { rule: 'comment-in-text', severity: 'warning', line: 4, fix: 'section: "Issue #5 of 9"' },
    ]);
    expect(entry?.fields.section).toBe('Issue');
    expect(parseFields(`${GOOD} # checked`).problems).toEqual([]);
  });
});

describe('a headline', () => {
  it('that is missing is asked for', () => {
    const problem = onlyProblem('date: 2020-09-04');
    expect(problem).toMatchObject({ rule: 'missing-field', field: 'headline', line: 2 });
    expect(problem.message).toBe('"headline" is missing.');
    expect(problem.fix).toBe('headline: Write the headline here');
  });

  it.each(['headline:', 'headline: ""', 'headline: "  "'])('that is empty (%s) is asked for', (line) => {
    const problem = onlyProblem(`${line}\ndate: 2020-09-04`);
    expect(problem).toMatchObject({ rule: 'empty-field', field: 'headline', line: 2 });
    expect(problem.fix).toBe('headline: Write the headline here');
  });

  it('that is misspelt is one mistake, not two', () => {
    const problem = onlyProblem('headlin: Bridge\ndate: 2020-09-04');
    expect(problem.message).toBe('There is no field "headlin". Did you mean "headline"?');
    expect(problem.fix).toBe('headline: Bridge');
  });
});

describe('a date', () => {
  it('that is missing is offered from the folder', () => {
    expect(onlyProblem('headline: Bridge').fix).toBe('date: 2020-09-04');
  });

  it('must say its offset when it says the time', () => {
    const problem = onlyProblem('headline: Bridge\ndate: 2020-09-04T18:30:00');
    expect(problem.rule).toBe('date-without-offset');
    expect(problem.expected).toContain('2020-09-04T18:30:00+05:30');
  });
});

describe('an image', () => {
  it('must have alternative text, and the reason is given', () => {
    const problem = onlyProblem(`${GOOD}\nimage:\n  src: bridge.jpg`);
    expect(problem).toMatchObject({ rule: 'image-without-alt', field: 'image.alt', line: 5 });
    expect(problem.message).toContain('readers who cannot see it');
    expect(problem.fix).toBe('  alt: Say here what the picture shows');
  });

  it('must not have empty alternative text', () => {
    const problem = onlyProblem(`${GOOD}\nimage:\n  src: bridge.jpg\n  alt: ""`);
    expect(problem).toMatchObject({ rule: 'image-without-alt', line: 6 });
  });

  it('cannot be fetched from another host', () => {
    const problem = onlyProblem(`${GOOD}\nimage: {src: "https://x.example/a.jpg", alt: A bridge}`);
    expect(problem).toMatchObject({ rule: 'image-source', field: 'image.src' });
  });

  it('given as a bare file name becomes a group of fields', () => {
    const { fix } = onlyProblem(`${GOOD}\nimage: bridge.jpg`);
    expect(fix).toBe('image:\n  src: bridge.jpg\n  alt: Say here what the picture shows');
  });
});
