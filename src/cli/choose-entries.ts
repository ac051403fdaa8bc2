import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { listEntries } from '../archive/list-entries.ts';
import { callerFolder, type Settings } from '../build/settings.ts';
import { UserError } from '../build/user-error.ts';
import { WHOLE } from '../model/scope.ts';

/**
 * The entries that an archivist means, below the content folder: those under the given files and folders, or all.
 * @param given as on the command line: from the caller's folder, or else from the content folder (`articles/2020`)
 * @throws UserError when one is not there, or lies outside the articles
 */
export async function* chooseEntries(settings: Settings, given: readonly string[]): AsyncGenerator<string> {
  const places = await Promise.all(given.map((path) => locate(settings, path)));
  for await (const file of listEntries(settings.contentDir, WHOLE)) {
    const isMeant = places.some((place) => file === place || file.startsWith(`${place}/`));
    if (file.endsWith('.md') && (isMeant || places.length === 0)) yield file;
  }
}

/** A path below the content folder, `/` between folders. */
async function locate({ contentDir }: Settings, path: string): Promise<string> {
  const candidates = [resolve(callerFolder(process.env, process.cwd()), path), join(contentDir, path)];
  for (const candidate of candidates) {
    const place = relative(contentDir, candidate).split(sep).join('/');
    if (place === 'articles' || place.startsWith('articles/')) {
      if (await isThere(candidate)) return place;
    } else if (place === '') return 'articles';
  }
  throw new UserError(
    `There is no entry or folder of entries ${path}.\n` +
      `Expected files or folders below ${join(contentDir, 'articles')}, for example articles/2020/09.`,
  );
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
