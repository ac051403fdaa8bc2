import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from './import-options.ts';
import type { ImportReport } from './import-report.ts';
import { formatRejection } from './rejected-writer.ts';
import { testImport } from './test-import.ts';

/**
 * Golden references: what each format makes of texts that were written for it. Each case is a folder
 * `<format>/references/<case>/` with `input.*` (or a folder `input/`), perhaps `options.json` (flags of the import), and
 * `expected.txt`: every entry, the rejected records and the report. `vitest -u` writes it anew; read it before you keep it.
 */
const cases = readdirSync(import.meta.dirname)
  .map((format) => ({ format, folder: join(import.meta.dirname, format, 'references') }))
  .filter(({ folder }) => existsSync(folder))
  .flatMap(({ format, folder }) =>
    readdirSync(folder).map((name) => [format, name, join(folder, name)] as const),
  );

describe('the golden references', () => {
  it.each(cases)('of %s: %s', async (_format, _name, folder) => {
    const inputs = readdirSync(folder).filter((name) => name === 'input' || name.startsWith('input.'));
    expect(inputs.length).toBeGreaterThan(0);
    const work = await mkdtemp(join(tmpdir(), 'dateline golden '));
    try {
      const { report, contentDir, rejectedDir } = await testImport(
        work,
        inputs.map((name) => join(folder, name)),
        readOptions(folder),
      );
      const parts = [
        ...readTree(contentDir, 'articles').map(([path, text]) => `=== ${path}\n${text}`),
        ...readTree(rejectedDir, '')
          .filter(([path]) => !path.startsWith('.'))
          .map(([path, text]) => `=== rejected/${path}\n${text.length > 20_000 ? '(long)' : text}`),
        `=== report\n${summarize(report)}`,
      ];
      await expect(`${parts.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'expected.txt'));
    } finally {
      await rm(work, { recursive: true });
    }
  });
});

function readOptions(folder: string): Partial<ImportOptions> {
  const file = join(folder, 'options.json');
  if (!existsSync(file)) return {};
  const { include, ...options } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ImportOptions> & {
    include?: string[];
  };
  return { ...options, ...(include && { include: new Set(include) }) };
}

/** Files of a folder by their path, and their texts. */
function readTree(root: string, folder: string): [string, string][] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file): [string, string] => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function summarize(report: ImportReport): string {
  const counts = (['read', 'written', 'updated', 'unchanged', 'skipped', 'rejected'] as const).map(
    (name) => `${name} ${report[name]}`,
  );
  return [
    counts.join(', '),
    ...Object.entries(report.formats).map(([format, count]) => `format ${format}: ${count}`),
    ...Object.entries(report.skippedBecause).map(([reason, count]) => `skipped ${reason}: ${count}`),
    ...Object.values(report.columns).flatMap((columns) =>
      Object.entries(columns).map(([field, column]) => `column ${field} <- ${column}`),
    ),
    ...report.notices.flatMap(({ rule, count, examples }) =>
      examples.map(({ file, line, message, found }, at) => {
        const place = `${file}:${line ?? ''}`;
        return `notice ${rule}${at === 0 ? ` × ${count}` : ''}: ${place} ${message}${found === undefined ? '' : ` (${found})`}`;
      }),
    ),
    ...report.rejections.map(formatRejection),
  ].join('\n');
}
