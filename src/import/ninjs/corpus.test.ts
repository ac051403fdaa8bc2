import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsmlFormat } from '../newsml/newsml-format.ts';
import { nitfFormat } from '../nitf/nitf-format.ts';
import { testOptions, testSource } from '../test-source.ts';
import { ninjsFormat } from './ninjs-format.ts';

const corpus = join(import.meta.dirname, '../../../../shared/corpora/iptc-ninjs');
const formats = [newsmlFormat, nitfFormat, ninjsFormat];

/** What becomes of each record of a file: `article`, the reason for leaving it out, or the field that is wrong. */
async function outcomes(file: string): Promise<string[]> {
  const text = readFileSync(join(corpus, file), 'utf8').replace(/^\uFEFF/, '');
  const format = formats.find((one) => one.detect(text.slice(0, 65_536)));
  if (!format) return ['other'];
  const records = await Array.fromAsync(format.read(testSource(text, file, 4096), testOptions()));
  return records.map((record) => {
    if (record.kind === 'article') return 'article';
    if (record.kind === 'left-out') return record.reason;
    return `rejected: ${record.problems.map(({ rule, field }) => field ?? rule).join(', ')}`;
  });
}

describe.skipIf(!existsSync(corpus))("IPTC's own examples (needs ../shared/corpora)", () => {
  it('are read, left out or rejected as they should be', async () => {
    const files = globSync('**/*.{json,xml}', { cwd: corpus }).sort();
    const counts: Record<string, number> = {};
    for (const file of files) {
      for (const outcome of await outcomes(file)) counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    expect(counts).toEqual({
      article: 54,
      audio: 2,
      event: 20,
      package: 1,
      picture: 15,
      video: 2,
      // Schemas of ninjs.
      other: 2,
      'rejected: bodies, embargoedreason': 1,
      'rejected: headlines': 1,
      'rejected: organisationXXX, person[0].code': 1,
    });
  });
});
