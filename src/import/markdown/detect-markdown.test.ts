import { describe, expect, it } from 'vitest';
import { detectMarkdown } from './detect-markdown.ts';

describe('detectMarkdown', () => {
  it.each([
    '---\ntitle: A\n---\n\nText.',
    '---\r\ntitle: A\r\n---\r\nText.',
    '\n---\n"Title": A\n---\n',
    '--- \n# a comment\nlayout: post\n...\nText.',
    '---\npub_date: 2020\n---\n',
    '+++\ntitle = "A"\n+++\nText.',
    '+++\n[params]\n  author = "A"\n+++\n',
    ';;;\n{ "title": "A" }\n;;;\nText.'.replace('{ ', '{\n').replace(' }', '\n}'),
    '---json\n{\n"title": "A"\n}\n---\nText.',
    '---js\n{ title: "A" }\n---\n',
    '{\n "title": "A"\n}\n\nText.',
    '{ "title": "A", "note": "a } in \\" it" }\n\n{{< figure src="a.jpg" >}}',
    // Never closed: still front matter, and for `read` to refuse.
    '---\ntitle: A\ndate: 2020-09-04\n',
  ])('takes %j', (head) => {
    expect(detectMarkdown(head)).toBe(true);
  });

  it.each([
    '',
    '---\n',
    '---\nOnce upon a time: a story.\n---\nMore.',
    '---\ncolour: red\nsize: 2\n---\n',
    'Text.\n---\ntitle: A\n---\n',
    '---\n\nThe title: a rule and a text.\n',
    '# Heading\n\nText.',
    '----\ntitle: A\n----\n',
    '{ "title": "A", "date": "2020-09-04" }',
    '{ "title": "A" }\n{ "title": "B" }\n',
    '{ "title": "A" },\n{ "title": "B" }',
    '[{ "title": "A" }]',
    '{ "title": "A"\n\nText.',
    '{ "colour": "red" }\n\nText.',
    '<html><head><title>---</title>',
  ])('leaves %j to others', (head) => {
    expect(detectMarkdown(head)).toBe(false);
  });

  it('takes no time over a heap of braces', () => {
    expect(detectMarkdown('{"'.repeat(32_000))).toBe(false);
    expect(detectMarkdown('---\n'.repeat(16_000))).toBe(false);
  });
});
