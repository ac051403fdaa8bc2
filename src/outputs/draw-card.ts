import { escapeXml } from './escape-xml.ts';
import { loadSvg } from './raster-text.ts';
import { setLine, widthOf, type LineStyle } from './set-line.ts';

/** What a card says. */
export interface CardText {
  title: string;
  tagline?: string | undefined;
  /** `#rrggbb`. */
  accent: string;
}

/** Pixels of the card, the size that Open Graph readers show whole. */
export const CARD_SIZE = { width: 1200, height: 630 };

const PAPER = '#faf7f0';
const INK = '#1d1b16';
const MARGIN = 90;
const COLUMN = CARD_SIZE.width - 2 * MARGIN;
const BOLD: LineStyle = 'font-weight="700"';
const ITALIC: LineStyle = 'font-style="italic"';
/** Height that a title may fill, and its sizes: one line when very large, two when large, then what fits. */
const PLATE = { height: 340, lineHeight: 1.12, largest: 148, twoLines: 112, manyLines: 84 };
/** Height of the strip below the title that holds the tagline between two rules. */
const FOLIO = 76;

/**
 * The picture that stands for the archive where links to it are shown: its nameplate on paper, between rules,
 * with the tagline as its folio line. PNG, {@link CARD_SIZE}; the same bytes on every machine as long as
 * Source Serif can write the text, else drawn with the fonts the machine has.
 */
export function drawCard(card: CardText): Uint8Array {
  const svg = toCardSvg(card);
  return new Uint8Array(
    loadSvg(svg, card.title + (card.tagline ?? ''))
      .render()
      .asPng(),
  );
}

function toCardSvg({ title, tagline, accent }: CardText): string {
  const { width, height } = CARD_SIZE;
  const { size, lines } = fitTitle(title);
  const lineHeight = size * PLATE.lineHeight;
  const plate = lines.length * lineHeight + size * 0.5;
  const top = (height - plate - (tagline ? FOLIO : 0)) / 2;
  const foot = top + plate;
  const end = foot + (tagline ? FOLIO : 0);
  const baseline = top + size * 0.25 + lineHeight * 0.78;
  const centred = { centre: width / 2, fill: INK };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<rect width="${width}" height="14" fill="${escapeXml(accent)}"/>
${rule(top - 12, 5)}${rule(top - 2, 1.5)}
${lines.map((line, at) => setLine(line, BOLD, { ...centred, y: baseline + at * lineHeight, size })).join('\n')}
${tagline ? rule(foot, 1.5) + setLine(tagline, ITALIC, { ...centred, y: foot + 49, size: fitTagline(tagline) }) : ''}
${rule(end, 1.5)}${rule(end + 7, 5)}
</svg>`;
}

const rule = (y: number, thickness: number): string =>
  `<rect x="${MARGIN}" y="${y.toFixed(1)}" width="${COLUMN}" height="${thickness}" fill="${INK}"/>`;

/** The largest size at which the whole title fits; nothing is ever cut. */
function fitTitle(title: string): { size: number; lines: string[] } {
  const words = title.split(/\s+/).filter(Boolean);
  for (let size = PLATE.largest; ; size -= 4) {
    const room =
      size > PLATE.twoLines ? 1 : size > PLATE.manyLines ? 2 : PLATE.height / (size * PLATE.lineHeight);
    const lines = breakLines(words, size);
    const fits = lines.length <= room && lines.every((line) => widthOf(line, BOLD, size) <= COLUMN);
    if (fits || size <= 12) return { size, lines };
  }
}

/** Words set line by line into the column, then evened out so that no word stands alone on the last line. */
function breakLines(words: readonly string[], size: number): string[] {
  const loose = fillLines(words, size, COLUMN);
  for (let room = COLUMN / 2; room < COLUMN; room += 40) {
    const even = fillLines(words, size, room);
    if (even.length === loose.length && even.every((line) => widthOf(line, BOLD, size) <= room)) return even;
  }
  return loose;
}

function fillLines(words: readonly string[], size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, BOLD, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const fitTagline = (tagline: string): number => Math.min(34, (34 * COLUMN) / widthOf(tagline, ITALIC, 34));
