import type { Finding } from '../format.ts';
import { childOf, childrenOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { flatText } from './flat-text.ts';
import { readNitfDate } from './nitf-date.ts';
import type { ItemState } from './leave-out.ts';
import type { Story } from './story.ts';

/** What the head of a NITF document says of its text. */
export type NitfHead = Pick<
  Story,
  | 'id'
  | 'headline'
  | 'date'
  | 'source'
  | 'sourceUrl'
  | 'section'
  | 'topics'
  | 'people'
  | 'places'
  | 'organizations'
  | 'rights'
  | 'warnings'
> &
  Pick<ItemState, 'status' | 'embargoed'>;

/** Values of `tobject.type` that name the kind of material; any other is the desk's. */
const MATERIAL = /^(?:news|data|advisory|current)?$/i;
/** Classifiers that say of what form an article is, or where it stood on a site. */
const FORM = /material|genre|taxonom|format|length/i;

/** Reads the head of a NITF document: https://www.iptc.org/std/NITF/3.6/ */
export function readNitfHead(head: XmlElement): NitfHead {
  const docdata = childOf(head, 'docdata');
  const pubdata = childOf(head, 'pubdata')?.attributes ?? {};
  const norm = (name: string): string | undefined =>
    docdata && readNitfDate(childOf(docdata, name)?.attributes['norm']);
  const release = norm('date.release');
  const status = docdata?.attributes['management-status'];
  const subjects = readSubjects(head);
  const content = docdata && childOf(docdata, 'identified-content');
  const named = (name: string): string[] =>
    content === undefined ? [] : childrenOf(content, name).map(nameOf).filter(isFilled);
  return {
    id: docdata && childOf(docdata, 'doc-id')?.attributes['id-string'],
    headline: flatText(childOf(head, 'title')) || undefined,
    // The day of the paper; else when it could be released; else when the agency issued it.
    date: readNitfDate(pubdata['date.publication']) ?? release ?? norm('date.issue'),
    source: pubdata['name'],
    sourceUrl: pubdata['ex-ref'],
    section: pubdata['position.section'] ?? deskOf(head),
    topics: [
      ...subjects.names,
      ...readKeywords(docdata),
      ...(content === undefined ? [] : childrenOf(content, 'classifier'))
        .filter(({ attributes }) => !FORM.test(attributes['type'] ?? ''))
        .map(nameOf)
        .filter(isFilled),
      ...named('event'),
      ...named('object.title'),
    ],
    people: named('person'),
    places: [...named('location'), ...readEventPlaces(docdata)],
    organizations: named('org'),
    rights: readRights(docdata),
    warnings: subjects.warnings,
    status: /^embargoed$/i.test(status ?? '') ? undefined : status,
    embargoed: release ?? (/^embargoed$/i.test(status ?? '') ? '' : undefined),
  };
}

const isFilled = (text: string): boolean => text !== '';

const nameOf = (element: XmlElement): string => flatText(element) || (element.attributes['value'] ?? '');

function deskOf(head: XmlElement): string | undefined {
  const type = childOf(head, 'tobject')?.attributes['tobject.type'] ?? '';
  if (!MATERIAL.test(type)) return type;
  const meta = childrenOf(head, 'meta').find(({ attributes }) => attributes['name'] === 'dsk');
  return meta?.attributes['content'];
}

/** Names in the three tiers of subjects; codes alone say nothing to a reader. */
function readSubjects(head: XmlElement): { names: string[]; warnings: Finding[] } {
  const names: string[] = [];
  const codes: string[] = [];
  const object = childOf(head, 'tobject');
  const subjects = object === undefined ? [] : childrenOf(object, 'tobject.subject');
  for (const { attributes } of subjects) {
    const tiers = ['type', 'matter', 'detail'].flatMap((tier) => {
      const name = attributes[`tobject.subject.${tier}`]?.trim();
      return name ? [name] : [];
    });
    names.push(...tiers);
    const code = attributes['tobject.subject.refnum'] ?? attributes['tobject.subject.code'];
    if (tiers.length === 0 && code) codes.push(code);
  }
  return { names, warnings: explainCodes(codes, subjects[0]?.line) };
}

/** Says that subjects are left out because only their codes are known. */
export const explainCodes = (codes: readonly string[], line?: number): Finding[] =>
  codes.length === 0
    ? []
    : [
        {
          rule: 'subject-without-name',
          ...(line !== undefined && { line }),
          message: 'Subjects are given as codes without names; they are left out.',
          found: [...new Set(codes)].join(', ').slice(0, 200),
        },
      ];

/** Keywords, but for the one that is only the key of the story. */
function readKeywords(docdata: XmlElement | undefined): string[] {
  const lists = docdata === undefined ? [] : childrenOf(docdata, 'key-list');
  const key = docdata && childOf(docdata, 'du-key')?.attributes['key'];
  return lists
    .flatMap((list) => childrenOf(list, 'keyword'))
    .map((keyword) => (keyword.attributes['key'] ?? flatText(keyword)).trim())
    .filter((keyword) => keyword !== '' && keyword !== key);
}

function readEventPlaces(docdata: XmlElement | undefined): string[] {
  const places = docdata === undefined ? [] : childrenOf(docdata, 'evloc');
  return places
    .flatMap(({ attributes }) => [attributes['city'], attributes['county-dist'], attributes['state-prov']])
    .flatMap((name) => (name?.trim() ? [name.trim()] : []));
}

function readRights(docdata: XmlElement | undefined): string | undefined {
  const { holder, year = '' } = (docdata && childOf(docdata, 'doc.copyright')?.attributes) ?? {};
  if (!holder?.trim()) return undefined;
  return ['©', /^\d{4}/.exec(year)?.[0], holder.trim()].filter(Boolean).join(' ');
}
