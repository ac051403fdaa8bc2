import { escapeXml } from '../../src/outputs/escape-xml.ts';
import { formatSeconds } from '../build/format-outcome.ts';
import type { Result, Run } from '../build/result.ts';
import { nameArchive } from './format-tables.ts';

const WIDTH = 760;
const LABELS = 170;
/** Room behind the longest bar for its number. */
const NUMBERS = 150;
const BAR = 12;
const ROW = 34;
const TITLE = 34;
const GAP = 22;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f1d1a }
  .paper { fill: #faf7f0 } .title { font-weight: 600 } .number { font-size: 12px; fill: #57524a }
  .cold { fill: #8a8378 } .added { fill: #c9c2b4 } .ours .cold { fill: #8c1c13 } .ours .added { fill: #cf8d87 }
  @media (prefers-color-scheme: dark) {
    text { fill: #ece7dc } .number { fill: #b5aea1 } .paper { fill: #171613 }
    .cold { fill: #8f887c } .added { fill: #57524a } .ours .cold { fill: #d2736b } .ours .added { fill: #7c3a35 }
  }`;

/**
 * The times of a run as bars, a panel for each archive: cold, and lighter below it with one article added. Each panel has
 * a scale of its own, since a hundred times the articles take about a hundred times as long.
 */
export function drawChart(run: Run): string {
  const sizes = [...Map.groupBy(run.results, ({ size }) => size).values()].filter(
    (results) => results.length > 1,
  );
  let top = GAP;
  const panels = sizes.map((results) => {
    const panel = drawPanel(results, top);
    top += TITLE + results.length * ROW + GAP;
    return panel;
  });
  const legend = `<g transform="translate(${LABELS} ${top})"><rect class="cold" width="${BAR}" height="${BAR}"/><text x="20" y="11">cold</text><rect class="added" x="80" width="${BAR}" height="${BAR}"/><text x="100" y="11">one article added</text></g>`;
  const height = top + BAR + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Times of builds; the tables beside this chart have the numbers">
<style>${STYLE}
</style>
<rect class="paper" width="${WIDTH}" height="${height}" rx="6"/>
${panels.join('\n')}
${legend}
</svg>
`;
}

function drawPanel(results: Result[], top: number): string {
  const [first] = results;
  const walls = results.flatMap(({ cold, added }) => [cold.wall, added?.wall ?? 0]);
  const scale = (WIDTH - LABELS - NUMBERS) / Math.max(...walls);
  const rows = results.map((result, at) => drawRow(result, top + TITLE + at * ROW, scale));
  const title = first ? escapeXml(nameArchive(first)) : '';
  return `<text class="title" x="${GAP}" y="${top + 14}">${title}</text>\n${rows.join('\n')}`;
}

function drawRow({ system, title, cold, added }: Result, top: number, scale: number): string {
  const bar = (css: string, y: number, wall: number, failure: string | undefined): string => {
    const width = Math.max(1, Math.round(wall * scale));
    const number = escapeXml(failure ?? formatSeconds(wall));
    return `<rect class="${css}" x="${LABELS}" y="${y}" width="${width}" height="${BAR}"/><text class="number" x="${LABELS + width + 6}" y="${y + 10}">${number}</text>`;
  };
  return `<g${system === 'ours' ? ' class="ours"' : ''}><text x="${GAP}" y="${top + 17}">${escapeXml(title)}</text>${bar('cold', top, cold.wall, cold.failure)}${
    added ? bar('added', top + BAR + 1, added.wall, added.failure) : ''
  }</g>`;
}
