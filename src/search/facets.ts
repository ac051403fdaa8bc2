/** What results can be narrowed by, in the order shown; also the names of filters in the index and the URL. */
export const FACETS = ['topic', 'person', 'place', 'organization', 'section', 'source', 'language'] as const;

export type Facet = (typeof FACETS)[number];

/** The values chosen in each facet. Alternatives inside a facet, conditions between facets. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** Number of articles by value, for each facet. A map, because a value may be any text. */
export type Counts = Record<Facet, Map<string, number>>;

/** A value of a facet, and how many articles it would leave. */
export interface Value {
  value: string;
  count: number;
}

/** Values of a facet, of which there may be ten thousands. */
export interface TopValues {
  /** In order: the most frequent, `MOST_VALUES` of them, and what is chosen, even when no article is left to it. */
  top: readonly Value[];
  /** How many there are in all. */
  all: number;
}

/** What is told of all facets. */
export type TopCounts = Record<Facet, TopValues>;

/** Values that are told of a facet; others are found by their names. */
export const MOST_VALUES = 200;

/** What `make` gives for each facet. */
export const byFacet = <T>(make: (facet: Facet) => T): Record<Facet, T> =>
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

export const noCounts = (): Counts => byFacet(() => new Map());
