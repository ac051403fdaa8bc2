import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WHOLE, type Scope } from '../model/scope.ts';
import type { Problem } from '../report/problem.ts';

/**
 * The ledger: every address of an article that was ever published, in `ledger/` of the content folder, to be committed with
 * it. One sorted file a year, so that a day's edition changes one small file; addresses that name no year are in
 * `other.txt`. It never shrinks by itself. Addresses in `withdrawn.txt` may be gone.
 */

const FOLDER = 'ledger';
const WITHDRAWN = 'withdrawn.txt';

/** Paths by the file that they stand in. */
type Ledger = Map<string, Set<string>>;

/** File of a path: `1987.txt` of `/1987/03/12/slug/`. */
const pageOf = (path: string): string => `${/^\/(\d{4})\/\d{2}\/\d{2}\//.exec(path)?.[1] ?? 'other'}.txt`;

/** What became of the ledger's addresses. */
export interface LedgerCheck {
  /** Addresses that nothing answers any more. */
  problems: Problem[];
  /** Files to write: those that have new addresses. */
  changed: Map<string, string[]>;
}

/**
 * Compares the ledger with the addresses that the new site has.
 * @param paths of articles and aliases, as they stand in front matter and on disk: unescaped
 * @param scope the stretch of time that the site is about: of a part of the archive no address is missed
 */
export function checkLedger(contentDir: string, paths: Iterable<string>, scope: Scope = WHOLE): LedgerCheck {
  const ledger = readLedger(contentDir);
  const withdrawn = ledger.get(WITHDRAWN) ?? new Set();
  ledger.delete(WITHDRAWN);
  const missing = new Map(
    [...ledger].flatMap(([file, known]) => [...known].map((path) => [path, file] as const)),
  );
  const changed = new Set<string>();
  for (const path of paths) {
    if (missing.delete(path)) continue;
    const file = pageOf(path);
    const page = ledger.get(file) ?? new Set();
    ledger.set(file, page);
    if (page.has(path)) continue;
    page.add(path);
    changed.add(file);
  }
  return {
    problems: [...missing]
      .filter(([path]) => scope === WHOLE && !withdrawn.has(path))
      .map(([path, file]) => explain(path, file)),
    changed: new Map([...changed].sort().map((file) => [file, [...(ledger.get(file) ?? [])].sort()])),
  };
}

/** Writes the files that have new addresses. Each is whole at any time. */
export async function writeLedger(contentDir: string, { changed }: LedgerCheck): Promise<void> {
  if (changed.size === 0) return;
  const folder = join(contentDir, FOLDER);
  await mkdir(folder, { recursive: true });
  for (const [name, paths] of changed) {
    const file = join(folder, name);
    await writeFile(`${file}.unfinished`, paths.map((path) => `${path}\n`).join(''));
    await rename(`${file}.unfinished`, file);
  }
}

function readLedger(contentDir: string): Ledger {
  const folder = join(contentDir, FOLDER);
  const ledger: Ledger = new Map();
  for (const name of list(folder)) {
    if (!/^[^._].*\.txt$/.test(name)) continue;
    const lines = readFileSync(join(folder, name), 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim());
    ledger.set(name, new Set(lines.filter((line) => line.startsWith('/'))));
  }
  return ledger;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function explain(path: string, file: string): Problem {
  return {
    rule: 'lost-address',
    severity: 'error',
    file: `${FOLDER}/${file}`,
    message: `The address ${path} was published, and no article has it any more. Whoever kept or cited it would find nothing.`,
    found: path,
    expected:
      `the article at that address, or this alias in the article that took its place; ` +
      `if the address was never public, take its line out of ${FOLDER}/${file}; if the article was withdrawn, write it into ${FOLDER}/${WITHDRAWN}`,
    fix: `aliases:\n  - ${path}`,
  };
}
