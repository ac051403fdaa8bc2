import { noCounts, type Counts } from '../facets.ts';
import { toSearchFailure, type SearchFailure } from '../search-failure.ts';
import type { Overview } from './answer.ts';
import { countDays, countValues } from './narrow.ts';
import type { VolumeReader } from './volume-reader.ts';

/**
 * Counts all articles of the volumes that can be read; `failure` tells why others cannot.
 * @param stop throws when nobody waits for it any more: then a search has the connection for itself
 */
export async function readOverview(
  volumes: readonly VolumeReader[],
  stop: () => void,
): Promise<Omit<Overview, 'counts'> & { counts: Counts; failure: SearchFailure | undefined }> {
  const overview = { counts: noCounts(), days: [] as Overview['days'], missing: [] as string[] };
  let failure: SearchFailure | undefined;
  for (const volume of volumes) {
    stop();
    try {
      const all = Uint32Array.from({ length: volume.volume.articles }, (_, doc) => doc);
      const days = countDays(await volume.documents(), all);
      await countValues(volume, () => Promise.resolve(all), overview.counts);
      overview.days.push(...days);
    } catch (error) {
      failure = toSearchFailure(error);
      overview.missing.push(volume.name);
    }
  }
  return { ...overview, failure };
}
