import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DEPTH } from '../quality/measures.ts';
import type { MakeSystem } from './ranking-system.ts';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const MODULE = `${FOLDER}node_modules/minisearch/dist/es/index.js`;

/** The part of MiniSearch that is asked. */
interface MiniSearchModule {
  default: new (options: { fields: string[] }) => {
    addAll: (documents: object[]) => void;
    search: (text: string) => { id: number }[];
  };
}

/** MiniSearch with nothing set: any word may occur, no stems, BM25+ for each field. Installed the first time. */
export const makeMiniSearch: MakeSystem = async (corpus) => {
  if (!existsSync(MODULE)) install();
  const { default: MiniSearch } = (await import(pathToFileURL(MODULE).href)) as MiniSearchModule;
  const index = new MiniSearch({ fields: ['headline', 'body'] });
  index.addAll(corpus.map(({ headline, body }, id) => ({ id, headline, body })));
  return {
    title: 'MiniSearch',
    find: (text) =>
      Promise.resolve(
        index
          .search(text)
          .slice(0, DEPTH)
          .map(({ id }) => corpus[id]?.path ?? ''),
      ),
    close: () => Promise.resolve(),
  };
};

/** A package of this folder alone: nothing else in the project needs it. */
function install(): void {
  const { status } = spawnSync('npm', ['ci', '--prefix', FOLDER], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`npm ci in bench/search failed (exit code ${status})`);
}
