import { scanKeys } from './scan-keys.ts';

/** Fields that only ninjs has. A plain JSON with a `uri`, a `type` and a `headline` is not told from others by these. */
const OWN =
  /^(?:versioncreated|firstcreated|contentcreated|pubstatus|representationtype|bodies|body_\w+|headlines|headline_\w+|descriptions|description_\w+|copyrightnotice|copyrightholder|usageterms|infosources?|trustindicators?|embargoed(?:until)?|altids?|eventdetails|plannedcoverage)$/i;

/** Names under which APIs put lists of items. */
const COLLECTIONS =
  /^(?:items?|_items|newsitems?|news|articles?|stories|collection|entries|results?|data|docs|documents)$/i;

/** JSON of other kinds says what it is. */
const OTHERS = /"@context"|"@type"|jsonfeed\.org\/version/;

/** True for a file that opens with a ninjs item, or with a list of them. */
export function detectNinjs(head: string): boolean {
  const at = head.search(/\S/);
  if (at < 0 || OTHERS.test(head.slice(0, 2000))) return false;
  const start = head[at] === '[' ? firstObject(head, at) : at;
  if (start === undefined || head[start] !== '{') return false;
  if (isItem(head, start)) return true;
  const within = head[at] === '{' ? collectionIn(head, at) : undefined;
  return within !== undefined && isItem(head, within.first);
}

/** The name of the list of items, in a file that is an object around it; undefined for any other. */
export function findCollection(head: string): string | undefined {
  const at = head.search(/\S/);
  return at >= 0 && head[at] === '{' && !isItem(head, at) ? collectionIn(head, at)?.name : undefined;
}

function isItem(head: string, start: number): boolean {
  const keys = scanKeys(head, start);
  const names = [...keys.keys()];
  const standard = keys.get('$standard') ?? keys.get('standard');
  if (standard !== undefined && /^\{[^{}]*ninjs/i.test(head.slice(standard, standard + 400))) return true;
  return names.some((name) => name === 'uri' || name === 'guid') && names.some((name) => OWN.test(name));
}

function collectionIn(head: string, start: number): { name: string; first: number } | undefined {
  for (const [name, at] of scanKeys(head, start)) {
    if (!COLLECTIONS.test(name) || head[at] !== '[') continue;
    const first = firstObject(head, at);
    if (first !== undefined && isItem(head, first)) return { name, first };
  }
  return undefined;
}

/** Where the first element of a list begins, if it is an object. */
function firstObject(head: string, at: number): number | undefined {
  const match = /^\[\s*(?=\{)/.exec(head.slice(at));
  return match ? at + match[0].length : undefined;
}
