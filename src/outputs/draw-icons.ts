import { escapeXml } from './escape-xml.ts';
import { inkBox, loadSvg, SERIF } from './raster-text.ts';

/** What an icon shows: the first letter of the title on the accent colour. */
export interface IconText {
  title: string;
  /** `#rrggbb`. */
  accent: string;
}

const PAPER = '#faf7f0';
/** Side of the drawing; every size is a scaling of it. */
const SIDE = 512;

/** The icon as a PNG of `size` × `size` pixels. Large ones are square: phones cut their own corners. */
export function drawIcon(icon: IconText, size: number): Uint8Array {
  const svg = toIconSvg(icon, size <= 64 ? SIDE / 10 : 0);
  const options = { fitTo: { mode: 'width', value: size } } as const;
  return new Uint8Array(loadSvg(svg, icon.title, options).render().asPng());
}

/** `icon.svg`: the letter as a path, so that it looks the same where Source Serif is not installed. */
export const drawIconSvg = (icon: IconText): string =>
  loadSvg(toIconSvg(icon, SIDE / 10), icon.title).toString();

/** `favicon.ico`: one PNG of 32 × 32 in an ICO container, for programs that ask for nothing else. */
export function drawFavicon(icon: IconText): Uint8Array {
  const png = drawIcon(icon, 32);
  const header = new DataView(new ArrayBuffer(22));
  // ICONDIR: reserved, type 1 = icon, one image.
  header.setUint16(2, 1, true);
  header.setUint16(4, 1, true);
  // ICONDIRENTRY: width, height, colours, reserved, planes, bits a pixel, length, offset.
  header.setUint8(6, 32);
  header.setUint8(7, 32);
  header.setUint16(10, 1, true);
  header.setUint16(12, 32, true);
  header.setUint32(14, png.length, true);
  header.setUint32(18, header.byteLength, true);
  const file = new Uint8Array(header.byteLength + png.length);
  file.set(new Uint8Array(header.buffer));
  file.set(png, header.byteLength);
  return file;
}

function toIconSvg({ title, accent }: IconText, corner: number): string {
  const letter = firstLetter(title);
  const drawn = (x: number, y: number, size: number): string =>
    `<text x="${x}" y="${y}" font-family="${SERIF}" font-weight="700" font-size="${size}" fill="${PAPER}">${escapeXml(letter)}</text>`;
  const svg = (content: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">${content}</svg>`;
  const ground = `<rect width="${SIDE}" height="${SIDE}" rx="${corner}" fill="${escapeXml(accent)}"/>`;
  // Centred by its ink, not by its advance width, which leaves an "L" or a "J" visibly off.
  const box = inkBox(svg(drawn(100, 300, 200)), letter);
  if (!box) return svg(ground);
  const size = Math.min(200 * ((SIDE * 0.6) / box.height), 200 * ((SIDE * 0.72) / box.width));
  const scale = size / 200;
  const x = SIDE / 2 - (box.x - 100 + box.width / 2) * scale;
  const y = SIDE / 2 - (box.y - 300 + box.height / 2) * scale;
  return svg(ground + drawn(round(x), round(y), round(size)));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The first letter or digit of a title with its marks, in capitals; "The" and its like are no reason to show a T. */
function firstLetter(title: string): string {
  const name = title.trim().replace(/^(?:the|a|an)\s+(?=\S)/i, '');
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment.toUpperCase();
  }
  return '¶';
}
