import { describe, expect, it } from 'vitest';
import { checkAlias, checkImageSource } from './check-site-path.ts';

describe('an alias', () => {
  it.each(['/old/', '/2019/01/a-b/', '/समाचार/पुल/', '/a b/'])('may be %s', (path) => {
    expect(checkAlias(path)).toBeUndefined();
  });

  it.each([
    ['old', '/old/'],
    ['/old', '/old/'],
    ['//old//a/', '/old/a/'],
    ['/old/?id=5', '/old/'],
    ['/old/#top', '/old/'],
    ['/a/../b/', undefined],
    ['/./', undefined],
    ['/%E0%A4%AA/', '/प/'],
    ['/%FF/', undefined],
  ])('may not be %s; %s is offered', (path, suggestion) => {
    expect(checkAlias(path)?.suggestion).toBe(suggestion);
    expect(checkAlias(path)?.rule).toBe('alias-path');
  });
});

describe("an image's source", () => {
  it.each(['bridge.jpg', '/images/bridge.jpg', '/a/b/पुल.png'])('may be %s', (source) => {
    expect(checkImageSource(source)).toBeUndefined();
  });

  it.each([
    ['https://x.example/a.jpg', undefined],
    ['//x.example/a.jpg', undefined],
    ['data:image/png;base64,AAAA', undefined],
    ['../a.jpg', undefined],
    ['/a/../../b.jpg', undefined],
    ['', undefined],
    ['/', undefined],
    ['images/a.jpg', undefined],
    ['./a.jpg', 'a.jpg'],
    ['public/images/a.jpg', '/images/a.jpg'],
    ['\\images\\a.jpg', '/images/a.jpg'],
  ])('may not be %s; %s is offered', (source, suggestion) => {
    expect(checkImageSource(source)?.rule).toBe('image-source');
    expect(checkImageSource(source)?.suggestion).toBe(suggestion);
  });
});
