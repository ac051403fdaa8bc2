import type { CivilDate } from './civil-date.ts';
import { WHOLE, type Scope } from './scope.ts';

/** A bound stretch of time that is built, indexed and shipped on its own. */
export interface Volume {
  /** The date prefix that its articles share: `''`, `198`, `1987`, `1987-03` or `1987-03-12`. */
  scope: Scope;
  articles: number;
}

/** Lengths of the prefixes that a volume can have: everything, decade, year, month, day. */
const LENGTHS = [0, 3, 4, 7, 10];

/**
 * The volumes of an archive, oldest first: each is the shortest date prefix that holds at most `size` articles, so they
 * form a radix tree over ISO dates. Every day is in exactly one. It is local: articles added to one stretch of
 * time never change the volumes of another.
 * @param days days that have articles, with their numbers, in any order
 */
export function planVolumes(days: Iterable<readonly [CivilDate | string, number]>, size: number): Volume[] {
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? [] : split(sorted, 0, size);
}

/** The volume that holds a day; undefined when none does. Volumes are in the order of {@link planVolumes}. */
export function volumeOf(day: CivilDate | string, volumes: readonly Volume[]): Volume | undefined {
  return volumes.find(({ scope }) => day.startsWith(scope));
}

/** A volume as people and paths name it: its prefix, or `all` when the archive is a single volume. */
export const volumeName = (scope: Scope): string => (scope === WHOLE ? 'all' : scope);

/** The scope that {@link volumeName} names. */
export const toVolumeScope = (name: string): Scope => (name === 'all' ? WHOLE : name);

function split(days: readonly (readonly [string, number])[], level: number, size: number): Volume[] {
  const articles = days.reduce((sum, [, count]) => sum + count, 0);
  const length = LENGTHS[level] ?? 10;
  const next = LENGTHS[level + 1];
  if (articles <= size || next === undefined)
    return [{ scope: days[0]?.[0].slice(0, length) ?? '', articles }];
  const groups = new Map<string, (readonly [string, number])[]>();
  for (const day of days) {
    const key = day[0].slice(0, next);
    const group = groups.get(key);
    if (group) group.push(day);
    else groups.set(key, [day]);
  }
  return [...groups.values()].flatMap((group) => split(group, level + 1, size));
}
