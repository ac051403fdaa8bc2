import type { PagefindCounts, PagefindFilters } from './pagefind-api.ts';

/** What results can be narrowed by, in the order shown; also the names of filters in the index and the URL. */
export const FACETS = [
  'topic',
  'person',
  'place',
  'organization',
  'section',
  'source',
  'language',
  'year',
  'month',
] as const;

export type Facet = (typeof FACETS)[number];

/** The values chosen in each facet. Alternatives inside a facet, conditions between facets. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** Number of articles by value, for each facet. A map, because a value may be any text. */
export type Counts = Record<Facet, Map<string, number>>;

const byFacet = <T>(make: (facet: Facet) => T): Record<Facet, T> =>
  Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;

/** Nothing chosen, or what `values` gives for each facet. */
export const toChosen = (values: (facet: Facet) => readonly string[] = () => []): Chosen => byFacet(values);

/** The facets in which something is chosen. */
export const activeFacets = (chosen: Chosen): Facet[] => FACETS.filter((facet) => chosen[facet].length > 0);

/** `chosen` with one value added or taken away. */
export function toggleValue(chosen: Chosen, facet: Facet, value: string): Chosen {
  const values = chosen[facet];
  const changed = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...chosen, [facet]: changed };
}

/** Pagefind's filters for what is chosen, `except` one facet: that facet's own counts are taken without it. */
export function toPagefindFilters(chosen: Chosen, except?: Facet): PagefindFilters {
  const active = activeFacets(chosen).filter((facet) => facet !== except);
  return Object.fromEntries(active.map((facet) => [facet, { any: chosen[facet] }]));
}

export const noCounts = (): Counts => byFacet(() => new Map());

/** Adds what one index counted in `facets` to `total`; values that no article has are left out. */
export function addCounts(total: Counts, counted: PagefindCounts, facets: readonly Facet[] = FACETS): void {
  for (const facet of facets) {
    for (const [value, count] of Object.entries(counted[facet] ?? {})) {
      if (count > 0) total[facet].set(value, (total[facet].get(value) ?? 0) + count);
    }
  }
}
