import { describe, expect, it } from 'vitest';
import { htmlToPlainText } from './html-to-plain-text.ts';

describe('htmlToPlainText', () => {
  it.each([
    ['Plain  text\n', 'Plain text'],
    ['AT&amp;T &lt;b&gt; <b>up</b>', 'AT&T <b> up'],
    ['<p>One</p><p>two</p>three<br>four', 'One two three four'],
    ['a<b>b</b>c', 'abc'],
    ['\u00a0a\u00a0', '\u00a0a\u00a0'],
    ['a<script>b</script><style>c</style><!-- d -->', 'a'],
    ['5 < 6 & 7 > 3', '5 < 6 & 7 > 3'],
    ['', ''],
  ])('%j is %j', (html, text) => {
    expect(htmlToPlainText(html)).toBe(text);
  });
});
