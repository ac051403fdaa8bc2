import type { Finding } from '../format.ts';
import { flatText } from '../nitf/flat-text.ts';
import { explainCodes } from '../nitf/read-nitf-head.ts';
import { isSameText } from '../nitf/compare-texts.ts';
import type { Story } from '../nitf/story.ts';
import { childOf, childrenOf, xmlAttributeOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** What an item is about. */
export type Concepts = Pick<Story, 'topics' | 'people' | 'places' | 'organizations' | 'warnings'>;

type Kind = 'topics' | 'people' | 'places' | 'organizations';

/** Of types such as `cpnat:person`, `cptype:city`, `spcpnat:team`: http://cv.iptc.org/newscodes/cpnature/ */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/person/i, 'people'],
  [/organi[sz]ation|company|team|party/i, 'organizations'],
  [/geo|poi$|place|location|city|statprov|country|region|continent|cptType:[58]$/i, 'places'],
];

/**
 * The subjects of a news item, by their names as the item has them (in its language, where there are several). A name
 * may also stand in an `<assert>` of the item. Codes alone are left out, with a warning.
 */
export function readConcepts(
  item: XmlElement,
  subjects: readonly XmlElement[],
  context: { language?: string | undefined; headline?: string | undefined },
): Concepts {
  const asserts = new Map(childrenOf(item, 'assert').map((assert) => [codeOf(assert), assert]));
  const found: Record<Kind, string[]> = { topics: [], people: [], places: [], organizations: [] };
  const codes: string[] = [];
  for (const subject of subjects) {
    const code = codeOf(subject);
    const assert = code === undefined ? undefined : asserts.get(code);
    const name = nameOf(subject, context.language) ?? (assert && nameOf(assert, context.language));
    if (name === undefined) {
      if (code !== undefined) codes.push(code);
    } else if (!(context.headline && isSameText(name, context.headline))) {
      found[kindOf(subject.attributes['type'] ?? '')].push(name);
    }
  }
  const warnings: Finding[] = explainCodes(codes, subjects[0]?.line);
  return { ...found, warnings };
}

const kindOf = (type: string): Kind => KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'topics';

/** The code of a concept, as the item writes it. */
const codeOf = ({ attributes }: XmlElement): string | undefined =>
  attributes['qcode'] ?? attributes['uri'] ?? attributes['literal'];

/** The name of a concept or party: in the given language, else the first; a literal where there is no code. */
export function nameOf(element: XmlElement | undefined, language?: string): string | undefined {
  if (element === undefined) return undefined;
  const names = childrenOf(element, 'name');
  const primary = language?.split('-')[0]?.toLowerCase();
  const own = names.find((name) => xmlAttributeOf(name, 'lang')?.split('-')[0]?.toLowerCase() === primary);
  const name = flatText(own ?? childOf(element, 'name'));
  if (name !== '') return name;
  const { qcode, uri, literal } = element.attributes;
  const isName = literal !== undefined && !/^(?:.|\d*)$/u.test(literal.trim());
  return qcode === undefined && uri === undefined && isName ? literal.trim() : undefined;
}
