import { expect, test } from 'vitest';
import type { Hit } from './hit.ts';
import { toTrail } from './results-trail.ts';

const hits = Array.from({ length: 500 }, (_, at) => ({ href: `/${at}/?hl=oil`, title: `No. ${at}` }) as Hit);

test('an article is told the results around it, two hundred at most', () => {
  expect(toTrail('/search/?q=oil', hits.slice(0, 2), 1, 312)).toEqual({
    search: '/search/?q=oil',
    urls: ['/0/?hl=oil', '/1/?hl=oil'],
    headlines: ['No. 0', 'No. 1'],
    from: 0,
    total: 312,
  });
  const trail = (place: number) => toTrail('/search/', hits, place, 500);
  expect([trail(0).from, trail(250).from, trail(499).from]).toEqual([0, 150, 300]);
  expect(trail(250).urls).toHaveLength(200);
  expect(trail(499).urls.at(-1)).toBe('/499/?hl=oil');
});
