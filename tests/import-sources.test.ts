import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../src/archive/check-content.ts';
import { parseArticleEntry } from '../src/schema/parse-entry.ts';
import type { ImportReport } from '../src/import/import-report.ts';
import { importSources } from '../src/import/import-sources.ts';
import { listSources } from '../src/import/list-sources.ts';
import { Register } from '../src/import/register.ts';
import { importOptions, testImport } from '../src/import/test-import.ts';

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'dateline import '));
});
afterEach(() => rm(work, { recursive: true }));

const put = (name: string, text: string | Uint8Array): string => {
  const file = join(work, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
};

const entries = (): string[] =>
  readdirSync(join(work, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();

const read = (path: string): string => readFileSync(join(work, 'content', path), 'utf8');

const counts = ({ read: all, written, updated, unchanged, skipped, rejected }: ImportReport): number[] => {
  expect(written + updated + unchanged + skipped + rejected).toBe(all);
  return [written, updated, unchanged, skipped, rejected];
};

const record = (id: string, more: object = {}): string =>
  JSON.stringify({ id, date: '2020-09-04', headline: `Story ${id}`, body: `Text of ${id}.`, ...more });

describe('importSources', () => {
  it('writes entries that the check finds no fault in', async () => {
    const lines = put(
      'a.jsonl',
      [record('1'), record('2', { topics: ['Ferries'], url: 'https://x.example/2' })].join('\n'),
    );
    const text = put('b.txt', 'date 4 September 2020\n\nHARROWMERE: It *rained*.\n');
    const { report } = await testImport(work, [lines, text]);
    expect(counts(report)).toEqual([3, 0, 0, 0, 0]);
    put('content/site.yaml', 'title: Test\ndescription: A test.\n');
    const { problems, articles } = await checkContent(join(work, 'content'));
    expect(problems).toEqual([]);
    expect(articles).toBe(3);
  });

  it('says of each entry where it came from', async () => {
    const line = record('42');
    await testImport(work, [put('export.jsonl', `${line}\n${record('43')}\n`)]);
    const { entry } = parseArticleEntry(
      Buffer.from(read('articles/2020/09/04/story-42.md')),
      'articles/2020/09/04/story-42.md',
    );
    expect(entry?.fields.provenance).toEqual({
      file: 'export.jsonl',
      record: '42',
      format: 'json',
      sha256: createHash('sha256').update(line).digest('hex'),
      imported: '2026-01-02',
    });
    const text = put('a.txt', 'date 2020-09-05\n\nText.\n');
    await testImport(work, [text]);
    expect(read('articles/2020/09/05/text.md')).toContain(
      createHash('sha256').update(readFileSync(text)).digest('hex'),
    );
  });

  it('changes nothing when the same is imported again, also with a new register', async () => {
    const sources = [
      put('a.jsonl', `${record('1')}\n${record('2')}\n`),
      put('b.txt', 'date 2020-09-04\n\nRain.\n'),
    ];
    await testImport(work, sources);
    const before = entries().map(read);
    expect(counts((await testImport(work, sources)).report)).toEqual([0, 0, 3, 0, 0]);
    rmSync(join(work, 'register.sqlite'));
    expect(counts((await testImport(work, sources, { onConflict: 'update' })).report)).toEqual([
      0, 0, 3, 0, 0,
    ]);
    expect(entries().map(read)).toEqual(before);
  });

  it('goes on where an import was stopped', async () => {
    const source = put('a.jsonl', Array.from({ length: 10 }, (_, at) => record(String(at))).join('\n'));
    const signal = { stopped: false };
    const register = Register.open(join(work, 'register.sqlite'));
    if (!register) throw new Error('open');
    mkdirSync(join(work, 'content'));
    const { files } = await listSources([source], work);
    const options = importOptions({ timeZone: 'UTC' });
    const first = importSources({
      sources: files,
      contentDir: join(work, 'content'),
      rejectedDir: join(work, 'rejected'),
      register: new Proxy(register, {
        get(target, name) {
          // After the fourth entry, as if Ctrl-C had been pressed.
          if (name === 'put')
            return (...args: Parameters<Register['put']>) => {
              signal.stopped = entries().length > 3;
              target.put(...args);
            };
          const value = Reflect.get(target, name) as unknown;
          return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
        },
      }),
      options,
      signal,
    });
    const report = await first;
    register.close({ keep: false });
    expect(report.stopped).toBe(true);
    expect(entries()).toHaveLength(4);
    expect(counts((await testImport(work, [source])).report)).toEqual([6, 0, 4, 0, 0]);
  });

  it('writes an entry again that has been deleted, and finds one that has been moved', async () => {
    const source = put('a.jsonl', `${record('1')}\n${record('2')}\n`);
    await testImport(work, [source]);
    rmSync(join(work, 'content/articles/2020/09/04/story-1.md'));
    put('content/articles/2020/09/04/second.md', read('articles/2020/09/04/story-2.md'));
    rmSync(join(work, 'content/articles/2020/09/04/story-2.md'));
    expect(counts((await testImport(work, [source])).report)).toEqual([1, 0, 1, 0, 0]);
    expect(entries()).toEqual(['articles/2020/09/04/second.md', 'articles/2020/09/04/story-1.md']);
  });

  it('takes two articles of one headline on one day for two', async () => {
    const same = { headline: 'Gold prices' };
    await testImport(work, [
      put(
        'a.jsonl',
        [record('1', same), record('2', same), record('3', { headline: 'Gold prices 2' })].join('\n'),
      ),
    ]);
    expect(entries()).toEqual([
      'articles/2020/09/04/gold-prices-2-2.md',
      'articles/2020/09/04/gold-prices-2.md',
      'articles/2020/09/04/gold-prices.md',
    ]);
  });

  describe('when the archive has the article in another wording', () => {
    const first = (): string => put('a.jsonl', `${record('1')}\n${record('2')}\n`);
    const second = (): string =>
      put(
        'a.jsonl',
        `${record('1', { headline: 'Story one, corrected', body: 'Better text.' })}\n${record('2')}\n`,
      );

    it('leaves it as it is and says so', async () => {
      await testImport(work, [first()]);
      const before = read('articles/2020/09/04/story-1.md');
      const { report } = await testImport(work, [second()]);
      expect(counts(report)).toEqual([0, 0, 1, 1, 0]);
      expect(report.skippedBecause).toEqual({ 'changed-at-source': 1 });
      expect(read('articles/2020/09/04/story-1.md')).toBe(before);
    });

    it('rejects the record when that is asked for', async () => {
      await testImport(work, [first()]);
      const { report } = await testImport(work, [second()], { onConflict: 'fail' });
      expect(counts(report)).toEqual([0, 0, 1, 0, 1]);
      expect(readFileSync(join(work, 'rejected/a.jsonl'), 'utf8')).toContain('Better text.');
    });

    it('takes over what the source says, under the same address, and keeps what the archivist has added', async () => {
      await testImport(work, [first()]);
      const path = 'articles/2020/09/04/story-1.md';
      put(`content/${path}`, read(path).replace('date:', '# checked by AR\npeople:\n  - Asha Rao\ndate:'));
      const { report } = await testImport(work, [second()], { onConflict: 'update' });
      expect(counts(report)).toEqual([0, 1, 1, 0, 0]);
      const text = read(path);
      expect(text).toContain('headline: Story one, corrected');
      expect(text).toContain('# checked by AR\npeople:\n  - Asha Rao\n');
      expect(text).toMatch(/---\n\nBetter text\.\n$/);
      expect(counts((await testImport(work, [second()], { onConflict: 'update' })).report)).toEqual([
        0, 0, 2, 0, 0,
      ]);
    });

    it('moves the entry when its date has changed, and leads the old address to it', async () => {
      await testImport(work, [first()]);
      await testImport(work, [put('a.jsonl', `${record('1', { date: '2020-09-05' })}\n`)], {
        onConflict: 'update',
      });
      expect(entries()).toEqual(['articles/2020/09/04/story-2.md', 'articles/2020/09/05/story-1.md']);
      expect(read('articles/2020/09/05/story-1.md')).toContain('aliases:\n  - /2020/09/04/story-1/\n');
      put('content/site.yaml', 'title: Test\ndescription: A test.\n');
      expect((await checkContent(join(work, 'content'))).problems).toEqual([]);
    });
  });

  it('keeps rejected records in a file that can be mended and imported', async () => {
    const table =
      'date,headline,body\n2020-09-04,One,First.\n2020-02-30,Two,"Second, with a comma."\nnever,Three,Third.\n';
    const { report, rejectedDir } = await testImport(work, [put('t.csv', table)]);
    expect(counts(report)).toEqual([1, 0, 0, 0, 2]);
    expect(
      report.rejections.map(({ file, line, record: number, rule }) => [file, line, number, rule]),
    ).toEqual([
      ['t.csv', 3, 2, 'impossible-date'],
      ['t.csv', 4, 3, 'unreadable-date'],
    ]);
    const kept = readFileSync(join(rejectedDir, 't.csv'), 'utf8');
    expect(kept).toBe('date,headline,body\n2020-02-30,Two,"Second, with a comma."\nnever,Three,Third.\n');
    expect(readFileSync(join(rejectedDir, '.reasons.txt'), 'utf8')).toContain(
      't.csv:3 record 2: The date names a day',
    );

    const mended = put('rejected/t.csv', kept.replace('02-30', '02-29').replace('never', '2020-03-01'));
    expect(counts((await testImport(work, [mended])).report)).toEqual([2, 0, 0, 0, 0]);
    expect(entries()).toHaveLength(3);
  });

  it('copies a rejected file as it is, and rejects it again until it is mended', async () => {
    const bytes = Buffer.from('Caf\xe9, no date\r\n', 'latin1');
    put('in/sub/a.txt', bytes);
    put('in/b.txt', 'date 2020-09-04\n\nFine.\n');
    const { rejectedDir } = await testImport(work, [join(work, 'in')]);
    expect(readFileSync(join(rejectedDir, 'sub/a.txt'))).toEqual(bytes);
    const { report } = await testImport(work, [rejectedDir]);
    expect(counts(report)).toEqual([0, 0, 0, 0, 1]);
  });

  it('writes nothing in a dry run, and shows what it would write', async () => {
    const { report } = await testImport(work, [put('a.jsonl', record('1'))], { dryRun: true });
    expect(counts(report)).toEqual([1, 0, 0, 0, 0]);
    expect(report.samples[0]?.path).toBe('articles/2020/09/04/story-1.md');
    expect(existsSync(join(work, 'content/articles'))).toBe(false);
    expect(existsSync(join(work, 'rejected'))).toBe(false);
    expect(counts((await testImport(work, [join(work, 'a.jsonl')])).report)).toEqual([1, 0, 0, 0, 0]);
  });

  it('reads files that are packed with gzip', async () => {
    const { report } = await testImport(work, [put('a.jsonl.gz', gzipSync(record('1')))]);
    expect(counts(report)).toEqual([1, 0, 0, 0, 0]);
    expect(read('articles/2020/09/04/story-1.md')).toContain('file: a.jsonl\n');
  });

  it('recognises a format by content, whatever the file is called', async () => {
    const { report } = await testImport(work, [
      put('a.txt', record('1')),
      put('b.json', 'date 2020-09-04\n\nText.\n'),
      put('c', 'date;title;text\n2020-09-04;T;Words.\n'),
    ]);
    expect(report.formats).toEqual({ json: 1, text: 1, csv: 1 });
    expect(report.written).toBe(3);
  });

  it('gives what the archivist says to articles that say nothing, and to no others', async () => {
    await testImport(
      work,
      [put('a.jsonl', `${record('1')}\n${record('2', { source: 'The Courier', language: 'de_AT' })}\n`)],
      {
        defaults: { source: 'The Port City Post', section: 'News', language: 'en-GB' },
      },
    );
    expect(read('articles/2020/09/04/story-1.md')).toMatch(
      /source: The Port City Post\nsection: News\nlanguage: en-GB\n/,
    );
    expect(read('articles/2020/09/04/story-2.md')).toMatch(
      /source: The Courier\nsection: News\nlanguage: de-AT\n/,
    );
  });

  it('refuses a record with damaged bytes, and imports the others of its file', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${record('1', { headline: 'Über' })}\n`),
      Buffer.from(`${record('2', { headline: 'Caf\xe9' })}\n`, 'latin1'),
      Buffer.from(record('3')),
    ]);
    const { report } = await testImport(work, [put('a.jsonl', bytes)]);
    expect(counts(report)).toEqual([2, 0, 0, 0, 1]);
    expect(report.rejections[0]).toMatchObject({ rule: 'not-utf8', line: 2 });
  });

  it('drops old addresses that are pages of the archive or another article’s', async () => {
    const page = (title: string, alias: string): string =>
      `---\ntitle: ${title}\ndate: 2020-09-04\naliases: [${alias}]\n---\n\nText of ${title}.\n`;
    const { report } = await testImport(work, [
      put('a.md', page('One', '/search/')),
      put('b.md', page('Two', '/old/two/')),
      put('c.md', page('Three', '/old/two/')),
      put('d.md', page('Four', '/2020/09/')),
    ]);
    expect(report.written).toBe(4);
    expect(report.notices.find(({ rule }) => rule === 'alias-left-out')?.count).toBe(3);
    put('content/site.yaml', 'title: Test\ndescription: A test.\n');
    expect((await checkContent(join(work, 'content'))).problems).toEqual([]);
  });
});
