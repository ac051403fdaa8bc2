import { describe, expect, it } from 'vitest';
import { renderBody } from './render-body.ts';

const OPTIONS = { filesHref: '/archive/2020/09/04/', base: '/archive/' };
const render = async (markdown: string) => (await renderBody(markdown, OPTIONS)).html;

describe('links and pictures of a body', () => {
  it.each([
    ['/2019/01/01/old/', '/archive/2019/01/01/old/'],
    ['scan.pdf', '/archive/2020/09/04/scan.pdf'],
    ['../03/a/?q=1#p', '/archive/2020/09/03/a/?q=1#p'],
    ['#h-part', '#h-part'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['../../../..//evil.example/x', '/evil.example/x'],
  ])('%j leads to %j under a base path', async (from, to) => {
    expect(await render(`[x](${from})`)).toBe(`<p><a href="${to}">x</a></p>`);
  });

  it('are left as written when the renderer knows no folder', async () => {
    expect((await renderBody('[x](a.pdf) [y](/b)')).html).toBe(
      '<p><a href="a.pdf">x</a> <a href="/b">y</a></p>',
    );
  });

  it('to other hosts are marked external', async () => {
    expect(await render('[x](https://example.org) <HTTP://EXAMPLE.ORG>')).toBe(
      '<p><a href="https://example.org" rel="external">x</a> <a href="HTTP://EXAMPLE.ORG" rel="external">HTTP://EXAMPLE.ORG</a></p>',
    );
  });

  it('that may not be followed are their text', async () => {
    expect(await render('[x *y*](javascript:alert(1)) ![z](data:a)')).toBe('<p>x <em>y</em> z</p>');
  });

  it('of our own load when needed', async () => {
    expect(await render('![Boats](boats.jpg "Late")')).toBe(
      '<p><img src="/archive/2020/09/04/boats.jpg" alt="Boats" title="Late" loading="lazy" decoding="async"></p>',
    );
  });

  it('of other hosts become links, so that reading asks nothing of anyone else', async () => {
    expect(await render('![Boats](https://example.org/b.jpg)')).toBe(
      '<p><a href="https://example.org/b.jpg" rel="external">Boats</a></p>',
    );
    expect(await render('![](//example.org/b.jpg)')).toContain('>//example.org/b.jpg</a>');
    expect(await render('[![Boats](https://example.org/b.jpg)](/a)')).toBe(
      '<p><a href="/archive/a">Boats</a></p>',
    );
  });
});
