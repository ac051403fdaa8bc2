import type { Dirent } from 'node:fs';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { identityOf } from './identity.ts';
import type { Register } from './register.ts';

/** What a name begins with while its entry is being written. */
export const TEMPORARY = '.dateline-import-';

/**
 * Brings the register up to date with the entries: by name, size and time of change; only what has changed is read.
 * What a killed import has left half written is removed. Links to folders are followed, as the build does.
 */
export function syncRegister(register: Register, contentDir: string): void {
  walk(register, contentDir, 'articles');
  register.deleteUnseen();
  register.save();
}

function walk(register: Register, contentDir: string, folder: string): void {
  let found: Dirent[];
  try {
    found = readdirSync(join(contentDir, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  for (const item of found) {
    const path = `${folder}/${item.name}`;
    const file = join(contentDir, path);
    if (item.name.startsWith(TEMPORARY)) rmSync(file);
    else if (/^[._]/.test(item.name)) continue;
    else if (item.isDirectory()) walk(register, contentDir, path);
    else if (item.name.endsWith('.md') || item.isSymbolicLink()) {
      const { size, mtimeMs, ...kind } = statOf(file);
      if (kind.isFolder) walk(register, contentDir, path);
      else if (item.name.endsWith('.md') && !register.confirm(path.normalize('NFC'), size, mtimeMs))
        register.put({
          path: path.normalize('NFC'),
          size,
          mtime: mtimeMs,
          ...readOrigin(readFileSync(file, 'utf8')),
        });
    }
  }
}

function statOf(file: string): { size: number; mtimeMs: number; isFolder: boolean } {
  const found = statSync(file, { throwIfNoEntry: false });
  return { size: found?.size ?? 0, mtimeMs: found?.mtimeMs ?? 0, isFolder: found?.isDirectory() ?? false };
}

/** The parts of an entry's front matter that say where it came from. A broken entry has none; `check` says why. */
export function readOrigin(text: string): { sha256: string; identity: string; aliases: string[] } {
  const yaml = /^\uFEFF?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s.exec(text)?.[1] ?? '';
  // Only the two groups that matter: reading all fields of all entries would take minutes in a large archive.
  const groups = [...yaml.matchAll(/^(?:provenance|aliases):[^\n]*(?:\n(?:[ \t]+[^\n]*|- [^\n]*|))*/gm)];
  const fields = parseQuietly(groups.map(([group]) => group).join('\n'));
  const origin = asGroup(fields['provenance']);
  const aliases = fields['aliases'];
  return {
    sha256: asText(origin['sha256']),
    identity:
      identityOf({
        id: asText(origin['record']),
        format: asText(origin['format']),
        file: asText(origin['file']),
      }) ?? '',
    aliases: Array.isArray(aliases) ? aliases.map((one: unknown) => asText(one)) : [],
  };
}

function parseQuietly(yaml: string): Record<string, unknown> {
  try {
    return asGroup(parse(yaml, { version: '1.2', schema: 'core', maxAliasCount: 0, logLevel: 'silent' }));
  } catch {
    return {};
  }
}

const asGroup = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
