import { escapeXml } from './escape-xml.ts';
import { inkBox, SERIF } from './raster-text.ts';

/** How a line is set; both are SVG presentation attributes. */
export type LineStyle = 'font-weight="700"' | 'font-style="italic"';

/** A line of type measured at {@link EM} pixels. */
interface Measured {
  /** Width of the ink. */
  width: number;
  /** Where the ink begins, from the line's origin. */
  left: number;
  /** Shift before each code point; empty when none is needed. */
  shifts: number[];
}

/** Size at which lines are measured, in pixels. */
const EM = 100;

const measured = new Map<string, Measured>();
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Width of a line's ink in pixels at `size`. Drawing it is the only honest ruler. */
export const widthOf = (line: string, style: LineStyle, size: number): number =>
  (measure(line, style).width * size) / EM;

/** An SVG `<text>` whose ink is centred on `centre`, with its baseline at `y`. */
export function setLine(
  line: string,
  style: LineStyle,
  place: { centre: number; y: number; size: number; fill: string },
): string {
  const { width, left, shifts } = measure(line, style);
  const scale = place.size / EM;
  const x = place.centre - (left + width / 2) * scale;
  const scaled = shifts.map((shift) => shift * scale);
  return toText(line, style, { x, y: place.y, size: place.size, fill: place.fill, shifts: scaled });
}

function measure(line: string, style: LineStyle): Measured {
  const key = style + line;
  let found = measured.get(key);
  if (!found) {
    const shifts = findShifts(line, style);
    const box = inkOf(line, style, shifts);
    found = { width: box.width, left: box.x, shifts };
    measured.set(key, found);
  }
  return found;
}

/**
 * resvg advances a character of several glyphs (a Devanagari consonant with its vowel sign) by the widest of
 * them instead of their sum, so that the next one is drawn over it. What is missing is what two in a row
 * overlap; it is put back as a shift before the next character.
 */
function findShifts(line: string, style: LineStyle): number[] {
  if (!/\p{Mc}/u.test(line)) return [];
  let pending = 0;
  return [...characters.segment(line)].flatMap(({ segment }) => {
    const shifts = Array.from(segment, (_, at) => (at === 0 ? pending : 0));
    const one = /\p{Mc}/u.test(segment) ? inkOf(segment, style).width : 0;
    pending = one > 0 ? Math.max(0, 2 * one - inkOf(segment + segment, style).width) : 0;
    return shifts;
  });
}

function inkOf(line: string, style: LineStyle, shifts: number[] = []): { x: number; width: number } {
  const text = toText(line, style, { x: 0, y: 2 * EM, size: EM, fill: '#000', shifts });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="300">${text}</svg>`;
  return inkBox(svg, line) ?? { x: 0, width: 0 };
}

function toText(
  line: string,
  style: LineStyle,
  { x, y, size, fill, shifts }: { x: number; y: number; size: number; fill: string; shifts: number[] },
): string {
  const dx = shifts.some((shift) => shift > 0) ? ` dx="${shifts.map(round).join(' ')}"` : '';
  const place = `x="${round(x)}" y="${round(y)}"${dx}`;
  return `<text ${place} font-family="${SERIF}" font-size="${size}" ${style} fill="${fill}">${escapeXml(line)}</text>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
