import type { Facet } from '../facets.ts';
import type { DateLimit } from './query.ts';

/** What may stand before a colon, in small letters, and the facet that its value is sought in. */
const SUBJECT_FIELDS: Readonly<Record<string, Facet>> = {
  topic: 'topic',
  place: 'place',
  person: 'person',
  org: 'organization',
  organization: 'organization',
  organisation: 'organization',
  section: 'section',
  source: 'source',
  language: 'language',
  lang: 'language',
};

/** What a field makes of its value. */
export type Field =
  | { kind: 'headline' }
  | { kind: 'near' }
  | { kind: 'date'; limit: DateLimit['kind'] }
  | { kind: 'subject'; facet: Facet };

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['headline', { kind: 'headline' }],
  ['near', { kind: 'near' }],
  ...(['after', 'before', 'on'] as const).map((limit): [string, Field] => [limit, { kind: 'date', limit }]),
  ...Object.entries(SUBJECT_FIELDS).map(([name, facet]): [string, Field] => [
    name,
    { kind: 'subject', facet },
  ]),
]);

/** A field with the value that follows it, '' when nothing does; undefined when no known field begins the text. */
export function splitField(text: string): { field: Field; value: string } | undefined {
  const match = /^([a-z]{1,12})[:：](.*)$/isu.exec(text);
  const field = FIELDS.get(match?.[1]?.toLowerCase() ?? '');
  return field && { field, value: match?.[2] ?? '' };
}

/** How a facet's field is written. */
export const fieldOf = (facet: Facet): string => (facet === 'organization' ? 'org' : facet);

/** Number of words in a field `near:5`, when it is one that may be. */
export function nearnessOf(value: string): number | undefined {
  const within = /^[1-9]\d?$/.test(value) ? Number(value) : 0;
  return within >= 1 && within <= MAX_NEAR ? within : undefined;
}

/** Words that may at most lie between two that are near each other. */
const MAX_NEAR = 50;
