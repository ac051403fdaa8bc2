import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRemovals } from './removals.ts';
import { replaceShortcodes } from './replace-shortcodes.ts';

function replace(content: string): { html: string; told: string[] } {
  const removals = createRemovals();
  const html = replaceShortcodes(content, { removals, addNote: (text) => `{${text}}` });
  return { html, told: removals.toFindings().map(({ rule, message }) => `${rule}: ${message}`) };
}

const html = (content: string): string => replace(content).html;

describe('replaceShortcodes', () => {
  it.each([
    '[sic] and […] and [1] and [Editor’s note: the bridge is long]',
    'he said [laughs] [applause] [VIDEO] [audio: applause] [Ed.]',
    '[[wikilink]] [[/nothing]] [x = 3] [note to self] [youtube] [code]',
    'a[i] = b[0]; [a-z]+ [not closed [still not',
    '<code>[gallery]</code> <pre>[gallery]</pre> <a title="[gallery]">x</a> <!-- [gallery] -->',
    '[سيك] [校注] [Ред.]',
  ])('leaves text in brackets alone: %s', (text) => {
    expect(replace(text)).toEqual({ html: text, told: [] });
  });

  it('shows a shortcode in double brackets as text', () => {
    expect(html('Write [[gallery]], [[foo a="b"]] or [[caption]…[/caption]].')).toBe(
      'Write [gallery], [foo a="b"] or [caption]…[/caption].',
    );
    expect(html('[[caption]] and [[/caption]]')).toBe('[caption] and [/caption]');
  });

  it('makes a figure of a caption, in both of its forms', () => {
    expect(
      html(
        '[caption id="attachment_1" width="300"]<a href="/b.jpg"><img src="b.jpg" alt="B"></a> The <em>bridge</em>[/caption]',
      ).trim(),
    ).toBe(
      '<figure><a href="/b.jpg"><img src="b.jpg" alt="B"></a><figcaption>The <em>bridge</em></figcaption></figure>',
    );
    expect(html(`[wp_caption caption="Anne's bridge"]<img src="b.jpg">[/wp_caption]`).trim()).toBe(
      `<figure><img src="b.jpg"><figcaption>Anne's bridge</figcaption></figure>`,
    );
    expect(html('[caption]No picture[/caption]').trim()).toBe('<figure>No picture</figure>');
  });

  it.each([
    ['[embed]https://x.example/v[/embed]', 'https://x.example/v'],
    ['[embed width="3"]<a href="https://x.example/v">https://x.example/v</a>[/embed]', undefined],
    ['[youtube https://youtu.be/abc]', 'https://youtu.be/abc'],
    ['[youtube=http://www.youtube.com/watch?v=abc&w=3]', 'http://www.youtube.com/watch?v=abc&w=3'],
    ['[youtube id="abc_1-2"]', 'https://www.youtube.com/watch?v=abc_1-2'],
    ['[vimeo 1234567]', 'https://vimeo.com/1234567'],
    ['[audio mp3="https://x.example/a.mp3"][/audio]', 'https://x.example/a.mp3'],
    ['[audio https://x.example/a.mp3]', 'https://x.example/a.mp3'],
    ['[audio:https://x.example/a.mp3|titles=A]', 'https://x.example/a.mp3'],
    ['[video width="1" mp4="https://x.example/a.mp4" /]', 'https://x.example/a.mp4'],
    ['[soundcloud url="https://x.example/s" params="a=1"]', 'https://x.example/s'],
  ])('makes a link of %s', (content, address = 'https://x.example/v') => {
    expect(replace(content).html).toContain(`<a href="${address}">${address}</a>`);
    expect(replace(content).told).toEqual([]);
  });

  it.each([
    [
      '[gallery ids="1,2"]',
      'gallery-left-out: A gallery of pictures is left out: the post names them by their numbers only.',
    ],
    [
      '[playlist ids="3"]',
      'embed-left-out: What the shortcode [playlist] showed is left out: the shortcode does not tell its address.',
    ],
    ['[contact-form-7 id="3"]', 'shortcode-removed: The shortcode [contact-form-7] is left out.'],
    [
      '[video src="javascript:alert(1)"]',
      'embed-left-out: What the shortcode [video] showed is left out: the shortcode does not tell its address.',
    ],
    [
      '[vc_raw_html]JTNDYiUzRQ==[/vc_raw_html]',
      'shortcode-removed: The shortcode [vc_raw_html] holds no text but encoded data, and is left out with it.',
    ],
  ])('names what is left out of %s', (content, message) => {
    expect(replace(content)).toEqual({ html: '', told: [message] });
  });

  it('says how often, and takes what differs only in numbers for one', () => {
    expect(replace('[gallery columns="1"] [gallery columns="2"]').told).toEqual([
      'gallery-left-out: A gallery of pictures is left out: the post names them by their numbers only. (2 times)',
    ]);
  });

  it('takes the tags of an unknown shortcode and leaves its text', () => {
    expect(replace('a [foo bar]text <b>b</b>[/foo] c [ad id="3"]d')).toEqual({
      html: 'a text <b>b</b> c d',
      told: [
        'shortcode-removed: The tags of the shortcode [foo] are left out, and the text between them stays.',
        'shortcode-removed: The shortcode [ad] is left out.',
      ],
    });
  });

  it('tells the words that stood in the attributes of a shortcode', () => {
    expect(replace('[toggle title="Who paid?" id="x"]The board.[/toggle]')).toEqual({
      html: 'The board.',
      told: [
        'shortcode-removed: The tags of the shortcode [toggle] are left out, and the text between them stays.',
        'shortcode-text-left-out: The shortcode [toggle] is left out with its title, “Who paid?”, which readers may have seen.',
      ],
    });
  });

  it('keeps apart what the boxes of a page builder hold', () => {
    const box = (text: string): string => `[vc_column width="1/2"][vc_text]${text}[/vc_text][/vc_column]`;
    expect(html(`[vc_row]${box('One')}${box('Two')}[/vc_row]`)).toMatch(/^One\n+Two$/);
    expect(html('[one_half]One[/one_half]\n[one_half_last]Two[/one_half_last]')).toBe('One\n\nTwo');
  });

  it('leaves code as it is written', () => {
    expect(html('[code lang="php"]\nif (a[i] < 1) { <b> }\n[/code]').trim()).toBe(
      '<pre><code>if (a[i] &#60; 1) { &#60;b&#62; }\n</code></pre>',
    );
    expect(html('[code]a &lt; b[/code]').trim()).toBe('<pre><code>a &lt; b</code></pre>');
  });

  it('hands notes on and puts their marks in their place', () => {
    expect(html('word[efn_note]a <em>note</em>[/efn_note].[ref] [/ref]')).toBe('word{a <em>note</em>}.');
  });

  it('handles shortcodes in shortcodes, and tags that cross', () => {
    expect(html('[caption]<img src="a"> [b x="1"]Bridge[/b][/caption]').trim()).toBe(
      '<figure><img src="a"><figcaption>Bridge</figcaption></figure>',
    );
    expect(html('[a][b]x[/a]y[/b]')).toBe('xy');
    const deep = '[caption]'.repeat(2000) + 'x' + '[/caption]'.repeat(2000);
    expect(html(deep).replace(/<[^>]*>|\s/g, '')).toBe('x');
  });

  it('changes no text without quotation marks, slashes and names that it knows', () => {
    const character = fc.constantFrom('[', ']', 'a', 'b', ' ', '.', '=', '5', 'ü', '\n', '<', '>');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 30 }), (text) => {
        expect(html(text)).toBe(text);
      }),
    );
  });

  it.each(['[a ', '[a]', '[caption]', '[/caption]', '[[caption]', '[a][/a]', '[youtube=" '])(
    'takes time that grows with the length alone, for %j again and again',
    (piece) => {
      expect(html(piece.repeat(500_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
    },
    10_000,
  );
});
