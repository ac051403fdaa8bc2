import { escapeXml } from './escape-xml.ts';
import { inkBox, loadSvg, SERIF } from './raster-text.ts';

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
const TITLE = { largest: 148, smallest: 56, lineHeight: 1.12, lines: 3 };
/** Height of the strip below the title that holds the tagline between two rules. */
const FOLIO = 76;

/**
 * The picture that stands for the archive where links to it are shown: its nameplate on paper, between rules,
 * with the tagline as its folio line. PNG, {@link CARD_SIZE}; the same bytes on every machine as long as
 * Source Serif can write the text.
 */
export function drawCard(card: CardText): Uint8Array {
  const all = card.title + (card.tagline ?? '');
  return new Uint8Array(loadSvg(toCardSvg(card), all).render().asPng());
}

function toCardSvg({ title, tagline, accent }: CardText): string {
  const { width, height } = CARD_SIZE;
  const { size, lines } = fitTitle(title);
  const lineHeight = size * TITLE.lineHeight;
  const plate = lines.length * lineHeight + size * 0.5;
  const top = (height - plate - (tagline ? FOLIO : 0)) / 2;
  const foot = top + plate;
  const baseline = top + size * 0.25 + lineHeight * 0.78;
  const end = foot + (tagline ? FOLIO : 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<rect width="${width}" height="14" fill="${escapeXml(accent)}"/>
${rule(top - 12, 5)}${rule(top - 2, 1.5)}
${lines.map((line, at) => text(line, baseline + at * lineHeight, size, 'font-weight="700"')).join('\n')}
${tagline ? rule(foot, 1.5) + text(tagline, foot + 49, fitLine(tagline, 34), 'font-style="italic"') : ''}
${rule(end, 1.5)}${rule(end + 7, 5)}
</svg>`;
}

const rule = (y: number, thickness: number): string =>
  `<rect x="${MARGIN}" y="${y.toFixed(1)}" width="${COLUMN}" height="${thickness}" fill="${INK}"/>`;

const text = (line: string, y: number, size: number, style: string): string =>
  `<text x="${CARD_SIZE.width / 2}" y="${y.toFixed(1)}" font-family="${SERIF}" font-size="${size}" ${style} text-anchor="middle" fill="${INK}">${escapeXml(line)}</text>`;

/** The largest size at which a title fits, on as few lines as that size allows. */
function fitTitle(title: string): { size: number; lines: string[] } {
  const words = title.split(/\s+/).filter(Boolean);
  for (let size = TITLE.largest; size > TITLE.smallest; size -= 4) {
    const most = size > 112 ? 1 : size > 84 ? 2 : TITLE.lines;
    const lines = breakLines(words, size);
    if (lines.length <= most && lines.every((line) => widthOf(line, size) <= COLUMN)) return { size, lines };
  }
  // Longer than three lines of the smallest size: what is left is cut, and says so.
  const lines = breakLines(words, TITLE.smallest);
  if (lines.length > TITLE.lines) lines.splice(TITLE.lines, lines.length, `${lines[TITLE.lines - 1] ?? ''} …`);
  return { size: fitLine(lines.slice(0, TITLE.lines).join('\n'), TITLE.smallest), lines: lines.slice(0, TITLE.lines) };
}

/** Words set line by line into the column, then evened out so that no word stands alone on the last line. */
function breakLines(words: readonly string[], size: number): string[] {
  const set = (room: number): string[] =>
    words.reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      const longer = `${last ?? ''} ${word}`;
      if (last !== undefined && widthOf(longer, size) <= room) return [...lines.slice(0, -1), longer];
      return [...lines, word];
    }, []);
  const loose = set(COLUMN);
  for (let room = COLUMN / 2; room < COLUMN; room += 40) {
    const even = set(room);
    if (even.length === loose.length && even.every((line) => widthOf(line, size) <= room)) return even;
  }
  return loose;
}

/** `size`, or less where the longest of the lines would not fit the column. */
function fitLine(lines: string, size: number): number {
  const widest = Math.max(...lines.split('\n').map((line) => widthOf(line, size)));
  return widest <= COLUMN ? size : Math.floor((size * COLUMN) / widest);
}

const widths = new Map<string, number>();

/** Width of a line of the title in pixels, measured once at 100 px: drawing is the only honest ruler. */
function widthOf(line: string, size: number): number {
  let width = widths.get(line);
  if (width === undefined) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text x="20" y="120" font-family="${SERIF}" font-weight="700" font-size="100">${escapeXml(line)}</text></svg>`;
    width = inkBox(svg, line)?.width ?? 0;
    widths.set(line, width);
  }
  return (width * size) / 100;
}
