import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../html/html-to-body.ts';
import { addParagraphs } from './add-paragraphs.ts';

describe('addParagraphs', () => {
  it.each([
    [
      'blank lines part paragraphs, single line ends are line breaks',
      'a\n\nb\nc',
      '<p>a</p>\n<p>b<br>\nc</p>',
    ],
    ['a blank line may hold blanks', 'a \n \t\n b', '<p>a</p>\n<p>b</p>'],
    [
      'two line breaks part paragraphs, one with a line end does not',
      'a<br />\nb<br><BR/>c',
      '<p>a<br>\nb</p>\n<p>c</p>',
    ],
    ['inline markup stays in its paragraph', 'a <b>b</b> <i>c</i>\nd', '<p>a <b>b</b> <i>c</i><br>\nd</p>'],
    [
      'blocks stand between paragraphs',
      'Before\n<ul>\n\t<li>one\n<ul>\n<li>two</li>\n</ul>\n</li>\n</ul>\nafter',
      '<p>Before</p><ul><li>one<ul><li>two</li></ul></li></ul><p>after</p>',
    ],
    [
      'a quotation holds paragraphs',
      '<blockquote>a\n\nb</blockquote>c',
      '<blockquote><p>a</p>\n<p>b</p></blockquote><p>c</p>',
    ],
    ['a paragraph with its tags can be parted', '<p>a\n\nb\nc</p>\n\nd', '<p>a</p>\n<p>b<br>\nc</p><p>d</p>'],
    [
      'a paragraph without its end tag ends at the next block',
      '<p>a\n<h2>b</h2>\nc',
      '<p>a<h2>b</h2><p>c</p>',
    ],
    [
      'a box of one paragraph needs none',
      '<div>a</div><div>a\n\nb</div>',
      '<div>a</div><div><p>a</p>\n<p>b</p></div>',
    ],
    ['a heading cannot be parted', '<h2>a\n\nb</h2>', '<h2>a<br>\n<br>\nb</h2>'],
    [
      'table cells and addresses keep their lines',
      '<table>\n<tr>\n<td>a\nb</td>\n</tr>\n</table>',
      '<table><tr><td>a<br>\nb</td></tr></table>',
    ],
    ['preformatted text is not touched', 'a\n<pre>b\n\n  c</pre>\nd', '<p>a</p><pre>b\n\n  c</pre><p>d</p>'],
    ['comments go', 'a\n<!-- b -->\n\nc', '<p>a</p>\n<p>c</p>'],
    ['an end tag of nothing does no harm', 'a</div>\n\nb</p>', '<p>a</p></div><p>b</p></p>'],
    [
      'the blank that opens a Japanese paragraph is text',
      '　港の橋\n\n　開通',
      '<p>　港の橋</p>\n<p>　開通</p>',
    ],
    ['a no-break space is text', '\u00a0\n\na', '<p>\u00a0</p>\n<p>a</p>'],
    ['a tag without an end is text', 'a <b and\n\nc', '<p>a &lt;b and</p>\n<p>c</p>'],
  ])('%s', (_rule, content, html) => {
    expect(addParagraphs(content)).toBe(html);
  });

  it('makes a link of an address that has a line of its own', () => {
    const link = '<a href="https://video.example/?a=1&amp;b">https://video.example/?a=1&amp;b</a>';
    expect(addParagraphs('See\nhttps://video.example/?a=1&amp;b\nand http://x.example')).toBe(
      `<p>See<br>\n${link}<br>\nand http://x.example</p>`,
    );
    expect(addParagraphs('<a href="https://x.example">https://x.example</a>')).toBe(
      '<p><a href="https://x.example">https://x.example</a></p>',
    );
  });

  it('brings any paragraphs of plain text through', () => {
    const character = fc.constantFrom(
      'a',
      'ß',
      '你',
      'م',
      '.',
      '"',
      "'",
      '-',
      '[',
      ']',
      '1',
      '&',
      ' ',
      '😀',
      '*',
    );
    const paragraph = fc
      .string({ unit: character, minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/ +/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const { body } = htmlToBody(addParagraphs(paragraphs.join('\n\n')));
        expect(body.children.map((node) => toString(node))).toEqual(paragraphs);
      }),
    );
  });

  it('keeps every word of any mixture of markup and text', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<li>',
      '</ul>',
      '<ul>',
      '\n',
      '\n\n',
      '<br>',
      ' ',
      '<h2>',
      '</h2>',
      '<blockquote>',
    );
    const words = fc.constantFrom('one', 'two', 'drei', '四');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, words), { maxLength: 25 }), (parts) => {
        const kept = addParagraphs(parts.join('')).replace(/<[^>]*>|\s/g, '');
        expect(kept).toBe(parts.join('').replace(/<[^>]*>|\s/g, ''));
      }),
    );
  });
});
