import { imageSize } from 'image-size';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { CARD_SIZE, drawCard } from './draw-card.ts';
import { drawFavicon, drawIcon, drawIconSvg } from './draw-icons.ts';
import { ADDRESS, SITE } from './test-article.ts';
import { widthOf } from './set-line.ts';
import { toWebManifest } from './to-web-manifest.ts';

/** First and last column of a card in which type has ink; rows that a rule crosses do not count. */
function typeColumns(png: Uint8Array): [first: number, last: number] {
  const { width, height } = CARD_SIZE;
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const dark: number[] = [];
  for (let y = 20; y < height; y += 1) {
    const row = Array.from({ length: width }, (_, x) => x).filter(
      (x) => (pixels[(y * width + x) * 4] ?? 255) < 160,
    );
    if (row.length < 1000) dark.push(...row);
  }
  return [dark.reduce((a, b) => Math.min(a, b), width), dark.reduce((a, b) => Math.max(a, b), 0)];
}

describe('drawCard', () => {
  it('is a PNG of the size that Open Graph readers expect, light enough to send', () => {
    const png = drawCard(SITE);
    expect(imageSize(png)).toMatchObject({ type: 'png', ...CARD_SIZE });
    expect(png.length).toBeLessThan(60_000);
  });

  it('gives the same bytes each time', () => {
    expect(Buffer.from(drawCard(SITE)).equals(Buffer.from(drawCard(SITE)))).toBe(true);
  });

  it('shows the title and the tagline', () => {
    const card = { title: 'A', accent: '#000000' };
    const other = (change: object) =>
      Buffer.from(drawCard({ ...card, ...change })).equals(Buffer.from(drawCard(card)));
    expect(other({ title: 'B' })).toBe(false);
    expect(other({ tagline: 'x' })).toBe(false);
    expect(other({ accent: '#ffffff' })).toBe(false);
    expect(other({})).toBe(true);
  });

  it.each([
    'I',
    'Harbour',
    'The Collected Newspapers of the Northern Counties and Islands, 1821–1999, with Supplements & Indexes',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsarchiv',
    '<Title> & "co" \' ]]>',
    'समाचार अभिलेखागार',
  ])('keeps the title %j inside the column and in its middle', (title) => {
    const [first, last] = typeColumns(drawCard({ title, accent: '#8c1c13' }));
    expect(first).toBeGreaterThanOrEqual(88);
    expect(last).toBeGreaterThan(first);
    expect(Math.abs(first + last - CARD_SIZE.width)).toBeLessThanOrEqual(3);
  });
});

describe('widthOf', () => {
  it('grows with the size and with the letters', () => {
    const width = widthOf('Harbour', 'font-weight="700"', 100);
    expect(width).toBeGreaterThan(300);
    expect(widthOf('Harbour', 'font-weight="700"', 50)).toBeCloseTo(width / 2);
    expect(widthOf('Harbours', 'font-weight="700"', 100)).toBeGreaterThan(width);
  });
});

describe('icons', () => {
  it.each([32, 180, 192, 512])('are PNGs of %i pixels', (size) => {
    expect(imageSize(drawIcon(SITE, size))).toMatchObject({ type: 'png', width: size, height: size });
  });

  it('are for a favicon an ICO that holds the PNG of 32 pixels', () => {
    const ico = drawFavicon(SITE);
    expect(imageSize(ico)).toMatchObject({ type: 'ico', width: 32, height: 32 });
    expect(Buffer.from(ico.subarray(22)).equals(Buffer.from(drawIcon(SITE, 32)))).toBe(true);
  });

  it('are as SVG free of fonts', () => {
    const svg = drawIconSvg(SITE);
    expect(svg).toContain('<path');
    expect(svg).not.toContain('<text');
    expect(svg.length).toBeLessThan(4000);
  });

  it('show the first letter of the name, not of its article', () => {
    expect(drawIconSvg({ title: 'The “harbour” Post', accent: '#8c1c13' })).toBe(
      drawIconSvg({ title: 'H', accent: '#8c1c13' }),
    );
    expect(drawIconSvg({ title: 'A', accent: '#8c1c13' })).not.toBe(
      drawIconSvg({ title: 'H', accent: '#8c1c13' }),
    );
  });
});

describe('toWebManifest', () => {
  it('puts the site and its icons below the base path', () => {
    expect(JSON.parse(toWebManifest(SITE, ADDRESS))).toEqual({
      name: 'Harbour Archive',
      description: 'Boats & “fish” <since 1901>',
      lang: 'en-GB',
      dir: 'ltr',
      start_url: '/news/',
      scope: '/news/',
      display: 'browser',
      background_color: '#faf7f0',
      theme_color: '#8c1c13',
      icons: [
        { src: '/news/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/news/icon-512.png', sizes: '512x512', type: 'image/png' },
      ],
    });
  });
});
