import { describe, expect, it } from 'vitest';
import { ADDRESS } from './test-article.ts';
import { toRedirects } from './to-redirects.ts';

describe('toRedirects', () => {
  it('writes a line for each old address, under the base path, moved for good', () => {
    const aliases = [
      ['/old/boats/', '/2020/09/04/boats-return/'],
      ['/news/2020/boats.html', '/2020/09/04/boats-return/'],
    ] as const;
    expect(toRedirects(aliases, ADDRESS)).toBe(
      '/news/old/boats/ /news/2020/09/04/boats-return/ 301\n' +
        '/news/news/2020/boats.html /news/2020/09/04/boats-return/ 301\n',
    );
  });

  it('escapes both, so that a space or a letter of another script parts no line', () => {
    const line = toRedirects([['/alte seite/häfen/', '/2020/09/04/मछली/']], { origin: '', base: '/' });
    expect(line).toBe('/alte%20seite/h%C3%A4fen/ /2020/09/04/%E0%A4%AE%E0%A4%9B%E0%A4%B2%E0%A5%80/ 301\n');
    expect(line.trim().split(' ')).toHaveLength(3);
  });

  it('is empty where nothing has moved', () => {
    expect(toRedirects([], ADDRESS)).toBe('');
  });
});
