import type { Finding } from '../format.ts';
import type { Story } from '../nitf/story.ts';
import { explainCodes } from '../nitf/read-nitf-head.ts';
import { objectsOfField, textOfField, type FoldedItem } from './fold-item.ts';

/** Whom and what an item names. */
export type ItemNames = Pick<
  Story,
  'bylines' | 'source' | 'section' | 'topics' | 'people' | 'places' | 'organizations'
> & { warnings: Finding[] };

/**
 * The names in an item: of its makers and of what it is about. A subject of which only the code is known is left out,
 * with a warning.
 */
export function readNames(item: FoldedItem, line: number): ItemNames {
  const codes: string[] = [];
  const names = (...fields: string[]): string[] =>
    objectsOfField(item, ...fields).flatMap((entry) => {
      const name = textOfField(entry, 'name');
      const code = textOfField(entry, 'code', 'literal', 'uri', 'qcode');
      if (name === undefined && code !== undefined) codes.push(code);
      return name ?? [];
    });
  const found = {
    topics: [
      ...names('subject', 'subjects'),
      ...texts(item, 'keywords'),
      ...names('event', 'events', 'object', 'objects'),
    ],
    people: names('person', 'people'),
    places: names('place', 'places'),
    organizations: names('organisation', 'organisations'),
  };
  const warnings = explainCodes(codes, line);
  const bylines = [...texts(item, 'by'), ...texts(item, 'byline')];
  const makers = objectsOfField(item, 'authors').flatMap((author) => textOfField(author, 'name') ?? []);
  const sources = objectsOfField(item, 'infosource', 'infosources');
  return {
    ...found,
    bylines: bylines.length > 0 ? bylines : makers,
    source: sources.flatMap((source) => textOfField(source, 'name') ?? [])[0] ?? textOfField(item, 'source'),
    section: objectsOfField(item, 'service').flatMap((service) => textOfField(service, 'name') ?? [])[0],
    warnings,
  };
}

/** A field that holds a text or a list of texts. */
function texts(item: FoldedItem, name: string): string[] {
  const value = item.get(name)?.value;
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}
