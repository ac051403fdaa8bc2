import type { Refusal } from './refusal.ts';

/** The paper of the light theme, which links and rules in the accent colour stand on. */
const PAPER = '#fffdf8';

/** WCAG 2.2, success criterion 1.4.3 (AA), for text of ordinary size. */
const LEAST_CONTRAST = 4.5;

/** Refuses what is not `#rrggbb`, or cannot be read as text on paper. */
export function checkAccent(text: string): Refusal | undefined {
  const expected = 'a colour as "#rrggbb" in quotes, dark enough to be read on paper, for example "#8c1c13"';
  if (!/^#[\da-f]{6}$/i.test(text)) {
    const short = /^#?([\da-f])([\da-f])([\da-f])$/i.exec(text);
    const whole = /^[\da-f]{6}$/i.test(text) ? `#${text}` : undefined;
    const suggestion = short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : whole;
    return {
      rule: 'colour',
      message: 'is not a colour in the form #rrggbb',
      expected,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }
  const contrast = contrastOf(text, PAPER);
  if (contrast >= LEAST_CONTRAST) return undefined;
  return {
    rule: 'low-contrast',
    message: `is too light to be read on paper: its contrast is ${floor(contrast)} to 1, and ${String(LEAST_CONTRAST)} to 1 is needed`,
    expected,
    suggestion: darken(text),
  };
}

/** One decimal, never rounded up: 4.46 must not be shown as the 4.5 that would do. */
const floor = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);

/** Contrast ratio of two `#rrggbb` colours, 1–21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/** The lightest shade of a colour, in steps of 1 %, that can be read. Black always can. */
function darken(colour: string): string {
  for (let share = 99; share > 0; share -= 1) {
    const darker = channels(colour).map((value) => Math.round((value * share) / 100));
    const text = `#${darker.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (contrastOf(text, PAPER) >= LEAST_CONTRAST) return text;
  }
  return '#000000';
}
