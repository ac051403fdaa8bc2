import { describe, expect, it } from 'vitest';
import { decodeReferences, keepUnknownTags, looksLikeHtml } from './loose-html.ts';

describe('telling text from HTML', () => {
  it.each(['<p>a', 'a<br/>b', '</div>', '<A HREF="x">', 'a <!-- b -->', '<my-map>'])(
    'takes %j for HTML',
    (text) => {
      expect(looksLikeHtml(text)).toBe(true);
    },
  );

  it.each(['', 'a < b > c', '<IBM>', '<3', 'AT&amp;T', '<https://a.example/>', '<jo@a.example>'])(
    'takes %j for text',
    (text) => {
      expect(looksLikeHtml(text)).toBe(false);
    },
  );

  it('makes text of tags that are none, and of no others', () => {
    const { html, warnings } = keepUnknownTags('<p><IBM> & </IBM> <x:y/> <b>', 3);
    expect(html).toBe('<p>&lt;IBM> & &lt;/IBM> <x:y/> <b>');
    expect(warnings).toMatchObject([{ rule: 'unknown-tag-kept', line: 3, found: '<IBM> </IBM>' }]);
  });

  it('leaves drawings and formulas alone', () => {
    const { html } = keepUnknownTags('<svg><text>a</text></svg><text><math><mi>b</mi></math>', 1);
    expect(html).toBe('<svg><text>a</text></svg>&lt;text><math><mi>b</mi></math>');
  });

  it('reads references, and leaves what is none', () => {
    expect(decodeReferences('&amp;lt; &eacute;&#8217;&#x2019;&#146; &copy &foo; &#0; R&D')).toBe(
      '&lt; é’’’ &copy &foo; &#0; R&D',
    );
  });
});
