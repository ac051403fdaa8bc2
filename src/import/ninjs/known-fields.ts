import { distance } from 'fastest-levenshtein';

/** What a field of an item holds. */
export type FieldKind =
  /** A text. */
  | 'text'
  /** A text, or several in a list. */
  | 'texts'
  /** Objects with a `name`. */
  | 'names'
  /** Objects with a `value` (ninjs 2 and 3). */
  | 'values'
  /** What an article has no use for; its type does not matter. */
  | 'unused';

const kinds = (kind: FieldKind, names: string): [string, FieldKind][] =>
  names.split(' ').map((name) => [name, kind]);

/**
 * The fields of ninjs 1.0–3.1, by their names in lower case, and those that Superdesk adds.
 * https://iptc.org/std/ninjs/userguide/ · https://github.com/superdesk/superdesk-core (docs/superdesk-ninjs-schema.json)
 */
const FIELDS: ReadonlyMap<string, FieldKind> = new Map([
  ...kinds(
    'text',
    'uri guid type pubstatus headline body description title located language copyrightholder copyrightnotice usageterms source ' +
      'firstpublished firstcreated versioncreated contentcreated embargoed embargoeduntil',
  ),
  ...kinds('texts', 'by byline keywords'),
  ...kinds(
    'names',
    'person people organisation organisations place places subject subjects event object objects ' +
      'infosource infosources events authors service',
  ),
  ...kinds('values', 'headlines bodies descriptions'),
  ...kinds(
    'unused',
    '$schema $standard standard id mimetype representationtype profile version urgency priority ednote genre genres ' +
      'slugline charcount wordcount readtime renditions associations altid altids trustindicator trustindicators ' +
      'expires rightsinfo digitalsourcetype eventdetails plannedcoverage signal extra extra_items evolvedfrom ' +
      'attachments annotations name rel',
  ),
]);

const PATTERN = /^(?:headline|body|description)_\w/;

/** What a field holds by the standard; undefined for one that it does not know. */
export const kindOfField = (name: string): FieldKind | undefined =>
  FIELDS.get(name.toLowerCase()) ?? (PATTERN.test(name.toLowerCase()) ? 'text' : undefined);

/**
 * The field that an unknown one is a misspelling of: `organisationXXX`. Only for long names that an article is made of:
 * nobody gets near them by accident, while `languages` may be a field of the provider's own.
 */
export function misspeltField(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return [...FIELDS].find(
    ([known, kind]) => kind !== 'unused' && known.length >= 10 && isNear(wanted, known),
  )?.[0];
}

/** Two letters wrong, or up to three put behind. */
const isNear = (wanted: string, known: string): boolean =>
  (wanted.startsWith(known) && wanted.length - known.length <= 3) ||
  (Math.abs(known.length - wanted.length) <= 2 && distance(wanted, known) <= 2);
