import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mdastToMarkdown } from '../../markdown/mdast-to-markdown.ts';
import { testOptions, testSource } from '../test-source.ts';
import { feedFormat } from './feed-format.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpora/feeds-feedparser');

describe.skipIf(!existsSync(CORPUS))('the test feeds of feedparser', () => {
  it('are all read without a failure, and bring no script with them', { timeout: 120_000 }, async () => {
    const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xml'),
    );
    const counts = { article: 0, rejected: 0, 'left-out': 0 };
    for (const name of files) {
      const source = testSource(readFileSync(join(CORPUS, name), 'utf8'), name, 4096);
      for await (const record of feedFormat.read(source, testOptions())) {
        counts[record.kind]++;
        if (record.kind !== 'article') continue;
        expect(record.draft.sourceUrl ?? '').not.toMatch(/^\s*(?:data|vbscript):/i);
        expect(mdastToMarkdown(record.draft.body)).not.toMatch(/\]\((?:javascript|data|vbscript):/i);
      }
    }
    expect(counts.article).toBeGreaterThan(1100);
  });
});
