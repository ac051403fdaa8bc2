import { expect, test } from 'vitest';
import { followLink } from './follow-link.ts';

const page = new URL('https://a.example/archive/2020/09/');

test.each([
  ['/archive/', { file: 'index.html', fragment: '' }],
  ['04/', { file: '2020/09/04/index.html', fragment: '' }],
  ['../x.png#y', { file: '2020/x.png', fragment: 'y' }],
  ['#%C3%BC', { file: '2020/09/index.html', fragment: 'ü' }],
  ['?q=1', { file: '2020/09/index.html', fragment: '' }],
  ['/2020/', { file: '(outside /archive/) /2020/', fragment: '' }],
  ['https://b.example/', undefined],
  ['mailto:a@b.example', undefined],
])('%s leads to the file that a host would answer with', (href, target) => {
  expect(followLink(href, page, '/archive/')).toEqual(target);
});
