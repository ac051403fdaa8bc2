import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Problem } from '../report/problem.ts';
import { parseArticleEntry, parsePageEntry, parseSubjectNote } from './parse-entry.ts';

const FILE = 'articles/2020/09/04/harbour-bridge.md';
const GOOD = 'headline: Harbour bridge opens\ndate: 2020-09-04';

const parse = (text: string, file = FILE) => parseArticleEntry(new TextEncoder().encode(text), file);
const parseFields = (yaml: string) => parse(`---\n${yaml}\n---\nThe bridge is open.\n`);
const rulesOf = (problems: Problem[]): string[] => problems.map((problem) => problem.rule);

/** The only problem of the fields; fails when there are more. */
function onlyProblem(yaml: string): Problem {
  const { problems } = parseFields(yaml);
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

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

describe('the form of the file', () => {
  it('must have front matter', () => {
    const { problems, entry } = parse('The bridge is open.\n');
    expect(entry).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'no-front-matter', line: 1, found: 'The bridge is open.' }]);
  });

  it('must begin with the fence, and says where it is instead', () => {
    expect(parse(`\n---\n${GOOD}\n---\nText`).problems).toMatchObject([
      { rule: 'no-front-matter', line: 2, fix: '---' },
    ]);
    expect(parse('').problems).toMatchObject([{ rule: 'no-front-matter' }]);
  });

  it('must close its front matter, and says after which line', () => {
    const { problems } = parse(`---\n${GOOD}\n\nThe bridge is open.\n`);
    expect(problems).toMatchObject([
      { rule: 'unclosed-front-matter', line: 3, fix: 'date: 2020-09-04\n---' },
    ]);
  });

  it('must have a body', () => {
    expect(parse(`---\n${GOOD}\n---\n \n\n`).problems).toMatchObject([{ rule: 'empty-body', line: 5 }]);
    expect(parse(`---\n${GOOD}\n---`).problems).toMatchObject([{ rule: 'empty-body', line: 5 }]);
  });

  it('must be UTF-8, and names byte, offset, line and what it probably is', () => {
    const bytes = new TextEncoder().encode(`---\n${GOOD}\n---\nThe board~s bridge`);
    const offset = bytes.indexOf('~'.charCodeAt(0));
    bytes[offset] = 0x92;
    const { problems } = parseArticleEntry(bytes, FILE);
    expect(problems).toMatchObject([{ rule: 'not-utf8', line: 5, found: 'The board’s bridge' }]);
    expect(problems[0]?.message).toContain(`byte 0x92 at offset ${String(offset)} (line 5)`);
    expect(problems[0]?.message).toContain('windows-1252, in which this byte is “’”');
  });

  it('finds the byte behind characters of several bytes and a spelled-out U+FFFD', () => {
    const head = new TextEncoder().encode('\uFEFFपुल �\n');
    const { problems } = parseArticleEntry(Uint8Array.of(...head, 0xe9), FILE);
    expect(problems[0]?.message).toContain(`byte 0xE9 at offset ${String(head.length)} (line 2)`);
  });

  it('is recognised as UTF-16', () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF---\n${GOOD}`, 'utf16le'));
    expect(parseArticleEntry(bytes, FILE).problems[0]?.message).toContain('UTF-16');
    expect(parseArticleEntry(bytes.subarray(2), FILE).problems[0]?.message).toContain('UTF-16');
  });

  it('holds no control characters, and is warned of traces of lost text', () => {
    const { entry, problems } = parse(`---\n${GOOD}\n---\nOne\u0003`);
    expect(entry).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'control-character', line: 5, column: 4, found: 'U+0003' }]);
    const warned = parse(`---\n${GOOD}\n---\nOne \uFFFD two\u0092`);
    expect(warned.entry?.body).toBe('One \uFFFD two\u0092');
    expect(warned.problems).toMatchObject([
      { rule: 'control-character', severity: 'warning' },
      { rule: 'lost-character', severity: 'warning' },
    ]);
  });
});

describe('the form of the fields', () => {
  it('finds a field that is there twice, and names the line of the first', () => {
    const problem = onlyProblem(`${GOOD}\nheadline: Another`);
    expect(problem).toMatchObject({ rule: 'duplicate-field', line: 4, field: 'headline' });
    expect(problem.message).toContain('the first is on line 2');
  });

  it('explains tabs, line by line', () => {
    const { problems } = parseFields(`${GOOD}\ntopics:\n\t- a\n\t- b`);
    expect(problems).toMatchObject([
      { rule: 'tab-indent', line: 5, fix: '  - a' },
      { rule: 'tab-indent', line: 6, fix: '  - b' },
    ]);
  });

  it('explains a field that is indented by mistake', () => {
    const problem = onlyProblem(`${GOOD}\n section: City`);
    expect(problem).toMatchObject({ rule: 'yaml-indent', line: 4, fix: 'section: City' });
  });

  it('explains what cannot be mended', () => {
    const problem = onlyProblem(`${GOOD}\ntopics: [a,, b]`);
    expect(problem).toMatchObject({ rule: 'yaml-syntax', line: 4, found: 'topics: [a,, b]' });
  });

  it('never expands references, however they are nested', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from('bcdefghi').map((name, index) => `${name}: &${name} [*${'abcdefgh'[index] ?? ''}, *a]`),
    ];
    const { entry, problems } = parseFields(`${GOOD}\n${bomb.join('\n')}`);
    expect(entry).toBeUndefined();
    expect(rulesOf(problems)).toContain('unquoted-text');
  });

  it('knows nothing of fields named like parts of an object', () => {
    const { problems } = parseFields(`${GOOD}\n__proto__: 1\nconstructor: 2`);
    expect(problems.map((problem) => [problem.rule, problem.field])).toEqual([
      ['unknown-field', '__proto__'],
      ['unknown-field', 'constructor'],
    ]);
  });

  it('does not offer a name that the file has already', () => {
    const problem = onlyProblem(`${GOOD}\ntitle: Another`);
    expect(problem.message).toBe(
      'There is no field "title"; there is "headline", and it is in this file too.',
    );
    expect(problem.fix).toBeUndefined();
  });

  it('points into lists and groups', () => {
    const { problems } = parseFields(
      `${GOOD}\ncorrections:\n  - date: 2020-13-01\n    text: Long.\n  - text: Short.`,
    );
    expect(problems).toMatchObject([
      {
        rule: 'impossible-date',
        field: 'corrections.0.date',
        line: 5,
        column: 11,
        fix: '  - date: 2020-01-13',
      },
      { rule: 'missing-field', field: 'corrections.1.date', line: 7, fix: '    date: YYYY-MM-DD' },
    ]);
    expect(problems[1]?.message).toBe('"date" in item 2 of "corrections" is missing.');
  });
});

it('finds all mistakes of a file in one run', () => {
  const { problems } = parse(
    '---\nheadline: Bridge: open\ndate: 2020-02-30\nauthor: Asha Rao\nlanguage: qqq\nimage: {src: a.jpg}\nheadline: b\n---\n',
  );
  expect(rulesOf(problems).sort()).toEqual([
    'duplicate-field',
    'empty-body',
    'image-without-alt',
    'impossible-date',
    'unknown-field',
    'unknown-language',
    'unquoted-text',
  ]);
});

describe('any input', () => {
  const character = fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit: 'grapheme' }) },
    fc.constantFrom('\n', '---', '\n---\n', '\t', ' ', ': ', '“', '&', '#', '*', '\r', 'नई'),
  );
  const text = fc.array(character).map((parts) => parts.join(''));
  // Control characters are refused, with a message; CRLF becomes LF; both have their tests above.
  const readable = text.filter(
    (body) => body.trim() !== '' && !/(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]|\r\n/u.test(body),
  );

  it('keeps its body, character for character', () => {
    fc.assert(
      fc.property(readable, (body) => {
        expect(parse(`---\n${GOOD}\n---\n${body}`).entry?.body).toBe(body);
      }),
    );
  });

  it('keeps the text of its fields', () => {
    fc.assert(
      fc.property(readable, (summary) => {
        // Without folding: yaml 2.9 breaks a long quoted line in the middle of a surrogate pair.
        const yaml = stringify({ headline: 'Bridge', date: '2020-09-04', summary }, { lineWidth: 0 });
        expect(parse(`---\n${yaml}---\nText`).entry?.fields.summary).toBe(summary);
      }),
    );
  });

  it('never makes the reader fail, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      text.map((yaml) => new TextEncoder().encode(`---\n${yaml}\n---\nx`)),
      fc
        .array(
          fc.constantFrom(
            'headline: ',
            '- ',
            '\n',
            '  ',
            '\t',
            '"',
            "'",
            '[',
            '{',
            ']',
            '&a',
            '*a',
            '!b',
            '|',
            '>',
            'date',
            ':',
            '2020-02-30',
            '#',
          ),
        )
        .map((parts) => new TextEncoder().encode(`---\n${parts.join('')}\n---\nx`)),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const { entry, problems } = parseArticleEntry(input, FILE);
        expect(entry === undefined).toBe(problems.some((problem) => problem.severity === 'error'));
      }),
      { numRuns: 500 },
    );
  });

  it('does not mend its own mending', () => {
    const { problems } = parseFields("headline: *a\n'");
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => (problem.fix ?? '').length < 40)).toBe(true);
  });

  it.each(['[', '{a: ', '- ', '? '])('survives %s ten thousand times', (piece) => {
    expect(parseFields(`${GOOD}\ntopics: ${piece.repeat(10_000)}`).entry).toBeUndefined();
  });
});

describe('other Markdown files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('a page needs no front matter, but some text', () => {
    expect(parsePageEntry(bytes('About us.'), 'about.md').entry).toMatchObject({
      fields: {},
      body: 'About us.',
      bodyLine: 1,
    });
    expect(parsePageEntry(bytes('---\ntitle: About\n---\nUs.'), 'about.md').entry?.fields.title).toBe(
      'About',
    );
    expect(rulesOf(parsePageEntry(bytes('---\ntitle: About\n---\n'), 'about.md').problems)).toEqual([
      'empty-body',
    ]);
  });

  it('a note on a subject may have fields, text, or both', () => {
    const { entry } = parseSubjectNote(
      bytes('---\nname: Asha Rao\nsameAs: [https://www.wikidata.org/wiki/Q1]\n---\n'),
      'people/asha-rao.md',
    );
    expect(entry?.fields).toEqual({ name: 'Asha Rao', sameAs: ['https://www.wikidata.org/wiki/Q1'] });
    expect(parseSubjectNote(bytes('An engineer.'), 'people/asha-rao.md').entry?.body).toBe('An engineer.');
    const { problems } = parseSubjectNote(
      bytes('---\nsameAs: wikidata.org/wiki/Q1\n---\n'),
      'people/asha-rao.md',
    );
    expect(problems).toMatchObject([{ rule: 'wrong-type', field: 'sameAs' }]);
  });
});
