import { SearchFailure } from '../search-failure.ts';
import { INDEX_LIST, INDEX_VERSION, type IndexList, type SearchVolume } from '../index/index-list.ts';

/** Reads a file of the index, unpacked; the path starts at the index's folder. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * Reads files of the index over the network.
 * @param folder address of the index's folder, with a slash at the end
 */
export function readOverNetwork(folder: string): ReadFile {
  return async (path) => {
    // The list says which files there are now; all other files never change, so a cached one is as good as another.
    const response = await send(folder + path, path === INDEX_LIST ? { cache: 'no-cache' } : {});
    if (!response.ok || !response.body) {
      const kind = path === INDEX_LIST ? 'missing' : 'replaced';
      throw new SearchFailure(kind, `${path}: HTTP ${response.status}`);
    }
    if (path === INDEX_LIST) return new Uint8Array(await response.arrayBuffer());
    try {
      const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
      return new Uint8Array(await new Response(unpacked).arrayBuffer());
    } catch (cause) {
      throw new SearchFailure(navigator.onLine ? 'broken' : 'offline', `${path} could not be unpacked`, {
        cause,
      });
    }
  };
}

async function send(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch (cause) {
    throw new SearchFailure('offline', `${address} could not be fetched`, { cause });
  }
}

/**
 * The search volumes, oldest first.
 * @throws SearchFailure `offline`, `missing`, `broken`; `replaced` when this page is older than the index and cannot read it
 */
export async function readIndexList(read: ReadFile): Promise<SearchVolume[]> {
  const bytes = await read(INDEX_LIST);
  let list: Partial<IndexList>;
  try {
    list = JSON.parse(new TextDecoder().decode(bytes)) as Partial<IndexList>;
  } catch (cause) {
    throw new SearchFailure('broken', `${INDEX_LIST} is not JSON`, { cause });
  }
  if (list.version !== INDEX_VERSION)
    throw new SearchFailure('replaced', `${INDEX_LIST} is of version ${String(list.version)}`);
  if (!Array.isArray(list.volumes)) throw new SearchFailure('broken', `${INDEX_LIST} lists no volumes`);
  return list.volumes;
}
