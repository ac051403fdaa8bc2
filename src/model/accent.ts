/** The dark paper of src/styles/tokens.css, which a dark-mode accent has to be read on. */
const DARK_PAPER = '#171613';
/** WCAG 2.2, 1.4.3: text of normal size. */
const READABLE = 4.6;

type Rgb = [number, number, number];

/** The archive's accent for dark pages: mixed with white until it can be read on dark paper. */
export function darkAccent(accent: string): string {
  const colour = parseHex(accent);
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = colour.map((part) => Math.round(part + (255 - part) * share)) as Rgb;
    if (contrast(mixed, parseHex(DARK_PAPER)) >= READABLE) return toHex(mixed);
  }
  return '#ffffff';
}

const parseHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;

const toHex = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Contrast ratio of two colours (WCAG 2.2, relative luminance). */
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
