import { describe, expect, it } from 'vitest';
import { contrastOf } from './check-accent.ts';
import { parseSiteSettings } from './parse-entry.ts';

const GOOD = 'title: Port City Archive\ndescription: News of the port since 1921.\n';
const parse = (yaml: string) => parseSiteSettings(new TextEncoder().encode(yaml), 'site.yaml');

describe('site.yaml', () => {
  it('needs a title and a description; all else has a default', () => {
    expect(parse(GOOD).entry?.fields).toEqual({
      title: 'Port City Archive',
      description: 'News of the port since 1921.',
      publisher: 'Port City Archive',
      language: 'en',
      timeZone: 'UTC',
      transliterateSlugs: false,
      volumeSize: 5000,
      articlesPerSearchFile: 1,
      accent: '#8c1c13',
      links: [],
      base: '/',
    });
    expect(parse('').problems).toMatchObject([
      { rule: 'missing-field', field: 'title', line: 1 },
      { rule: 'missing-field', field: 'description', line: 1 },
    ]);
  });

  it('may have every field', () => {
    const { entry, problems } = parse(
      `---\n${GOOD}tagline: Since 1921\npublisher: Port Library\nlanguage: hi\ntimeZone: Asia/Kolkata\nrights: CC BY\n` +
        'contact: desk@port.example\naccent: "#1a4f7a"\nurl: https://port.example\nbase: /archive/\n' +
        'links:\n  - label: Library\n    href: https://library.example/\n  - {label: About, href: /about/}\n',
    );
    expect(problems).toEqual([]);
    expect(entry?.fields.links).toHaveLength(2);
    expect(entry?.lines['links.1.href']).toBe(16);
  });

  it.each([
    ['timeZone: Asia/Kolkatta', 'time-zone', /^timeZone: Asia\/Kolkata$/],
    ['timeZone: London', 'time-zone', /^timeZone: Europe\/London$/],
    ['timeZone: "+05:30"', 'time-zone', undefined],
    ['accent: "#abc"', 'colour', /^accent: "#aabbcc"$/],
    ['accent: red', 'colour', undefined],
    ['accent: #8c1c13', 'empty-field', /^accent: "#8c1c13"$/],
    ['contact: mailto:desk@port.example', 'contact', /^contact: desk@port\.example$/],
    ['contact: the desk', 'contact', undefined],
    ['url: https://port.example/archive/', 'site-address', /^url: https:\/\/port\.example$/],
    ['url: port.example', 'web-address', /^url: https:\/\/port\.example$/],
    ['base: archive', 'base-path', /^base: \/archive\/$/],
    ['links: [{label: Desk, href: desk@port.example}]', 'web-address', /mailto:desk@port\.example/],
    ['links: [{label: Bad, href: "javascript:alert(1)"}]', 'web-address', undefined],
    ['timezone: UTC', 'unknown-field', /^timeZone: UTC$/],
  ])('%s is %s', (line, rule, fix) => {
    const { problems } = parse(GOOD + line);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule, line: 3 });
    if (fix) expect(problems[0]?.fix).toMatch(fix);
    else expect(problems[0]?.fix).toBeUndefined();
  });

  it('says the contrast of a colour that is too light, and offers a shade that can be read', () => {
    const { problems } = parse(`${GOOD}accent: "#ff8800"`);
    expect(problems).toMatchObject([{ rule: 'low-contrast' }]);
    expect(problems[0]?.message).toContain('its contrast is 2.3 to 1, and 4.5 to 1 is needed');
    const offered = /#[\da-f]{6}/.exec(problems[0]?.fix ?? '')?.[0] ?? '';
    expect(contrastOf(offered, '#fffdf8')).toBeGreaterThanOrEqual(4.5);
    expect(parse(`${GOOD}accent: "${offered}"`).problems).toEqual([]);
  });
});

it('contrast is 21 for black on white and 1 for a colour on itself', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#8c1c13', '#8c1c13')).toBe(1);
});
