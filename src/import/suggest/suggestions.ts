/** What a program found in a text; the field `suggested` of an entry. A list is left out when it is empty. */
export interface Suggestions {
  /** BCP 47. */
  language?: string;
  people?: string[];
  places?: string[];
  organizations?: string[];
}

/** Fields of {@link Suggestions} that are lists of names, in the order in which they are shown. */
export const NAME_FIELDS = ['people', 'places', 'organizations'] as const;

export type NameField = (typeof NAME_FIELDS)[number];
