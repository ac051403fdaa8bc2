import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { darkAccent } from './accent.ts';

const PAPER = '#171613';

/** WCAG 2.2: contrast ratio of a colour on dark paper. */
function contrastOnPaper(colour: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = (hex.slice(1).match(/../g) ?? []).map((part) => {
      const share = Number.parseInt(part, 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(colour), luminance(PAPER)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const anyColour = (): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('the accent on dark paper', () => {
  it('can be read whatever colour the archive chose', () => {
    fc.assert(
      fc.property(anyColour(), (accent) => {
        const dark = darkAccent(accent);
        expect(dark).toMatch(/^#[\da-f]{6}$/);
        expect(contrastOnPaper(dark)).toBeGreaterThanOrEqual(4.5);
      }),
      { examples: [['#000000'], ['#0000ff'], ['#171613'], ['#ffffff']], numRuns: 1000 },
    );
  });

  it('is the colour itself when that can be read already', () => {
    expect(darkAccent('#f0a08f')).toBe('#f0a08f');
    expect(darkAccent('#FFFFFF')).toBe('#ffffff');
  });

  it('is no lighter than it has to be', () => {
    expect(contrastOnPaper(darkAccent('#8c1c13'))).toBeLessThan(5);
    expect(darkAccent('#8c1c13')).not.toBe('#8c1c13');
  });

  it('is made for the paper that pages have', async () => {
    const tokens = await readFile(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    expect(/--color-paper: light-dark\([^,]+, (#[\da-f]+)\)/.exec(tokens)?.[1]).toBe(PAPER);
  });
});
