import { describe, expect, it } from 'vitest';
import { resolveReferences } from './resolve-references.ts';

const resolve = (text: string, declared: Record<string, string> = {}): ReturnType<typeof resolveReferences> =>
  resolveReferences(text, new Map(Object.entries(declared)), 10);

describe('reading references before the XML parser does', () => {
  it.each([
    'no reference',
    '&amp;&lt;&gt;&quot;&apos;',
    '&#233;&#xE9;',
    '<![CDATA[& &nbsp;]]><!-- & --><?x & ?>',
  ])('leaves %j alone', (text) => {
    expect(resolve(text)).toEqual({ text, warnings: [], problems: [] });
  });

  it.each([
    ['R&D', 'R&amp;D', 'bare-ampersand', '&'],
    ['?a=1&b=2', '?a=1&amp;b=2', 'bare-ampersand', '&'],
    ['caf&eacute;', 'caf&#233;', 'undeclared-entity', '&eacute;'],
    ['a &LT; b', 'a &#60; b', 'undeclared-entity', '&LT;'],
    ['don&#146;t', 'don&#8217;t', 'windows-character-reference', '&#146;'],
    ['&#xD800;', '&amp;#xD800;', 'invalid-character-reference', '&#xD800;'],
    ['&#99999999999;', '&amp;#99999999999;', 'invalid-character-reference', '&#99999999999;'],
  ])('reads %j with a warning', (text, read, rule, found) => {
    expect(resolve(text)).toMatchObject({ text: read, warnings: [{ rule, found, line: 10 }], problems: [] });
  });

  it('reads control characters without a word: the importer counts them', () => {
    expect(resolve('&#8;&#X9;&#x0;')).toEqual({ text: '\b&#9;\0', warnings: [], problems: [] });
  });

  it('refuses what the file declares, and what nothing explains', () => {
    expect(resolve('&chap1;', { chap1: '<x/>' }).problems).toMatchObject([
      { rule: 'xml-entity', found: '&chap1;' },
    ]);
    expect(resolve('\n\n&mystery;').problems).toMatchObject([{ rule: 'xml-entity', line: 12 }]);
  });

  it('tells of each once, and not of thousands', () => {
    expect(resolve('&nbsp;'.repeat(50)).warnings).toHaveLength(1);
    const many = Array.from({ length: 500 }, (_, at) => `&x${at};`).join('');
    expect(resolve(many).problems.length).toBeLessThan(50);
  });
});
