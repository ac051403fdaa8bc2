import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

/** The typeface of the nameplate, as SVG names it. */
export const SERIF = 'Source Serif 4';

const FONTS = '@expo-google-fonts/source-serif-4';
const FILES = [
  `${FONTS}/700Bold/SourceSerif4_700Bold.ttf`,
  `${FONTS}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
];

/** What the typeface can write; for anything else the machine's own fonts are asked. */
const COVERED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

let files: string[] | undefined;

/** Fonts to draw `text` with: our own files alone, so that every machine gives the same bytes, if they suffice. */
function fontsFor(text: string): ResvgRenderOptions {
  files ??= FILES.map((file) => toPath(import.meta.resolve(file)));
  return {
    font: {
      fontFiles: files,
      loadSystemFonts: !COVERED.test(text),
      defaultFontFamily: SERIF,
      serifFamily: SERIF,
    },
  };
}

/** SVG text → a picture ready to render; `text` is what it writes, by which its fonts are chosen. */
export const loadSvg = (svg: string, text: string, options: ResvgRenderOptions = {}): Resvg =>
  new Resvg(svg, { ...fontsFor(text), ...options });

/** The box that the ink of an SVG fills, in its own units; undefined when nothing shows. */
export const inkBox = (svg: string, text: string): ReturnType<Resvg['innerBBox']> =>
  loadSvg(svg, text).getBBox();

/** A file: URL as a path, also on a drive with a letter and with spaces in folder names. */
const toPath = (url: string): string =>
  decodeURIComponent(new URL(url).pathname).replace(/^\/(?=[A-Za-z]:)/, '');
