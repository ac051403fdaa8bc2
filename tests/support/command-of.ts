import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The script behind a package's command; npm's own links to it are other files on Windows. */
export function commandOf(name: string, command = name): string {
  const require = createRequire(import.meta.url);
  const manifest = findManifest(require.resolve.paths(name) ?? [], name);
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  return join(dirname(manifest), typeof bin === 'string' ? bin : (bin[command] ?? ''));
}

function findManifest(folders: string[], name: string): string {
  const require = createRequire(import.meta.url);
  const found = folders
    .map((folder) => join(folder, name, 'package.json'))
    .find((file) => canLoad(require, file));
  if (!found) throw new Error(`The package ${name} is not installed. Run: npm install`);
  return found;
}

function canLoad(require: NodeJS.Require, file: string): boolean {
  try {
    require(file);
    return true;
  } catch {
    return false;
  }
}
