/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What the JSON-LD of a page says of its article. */
export interface LinkedData {
  /** The article's object, if there is one. */
  article: JsonObject | undefined;
  /** Finds the object that `{"@id": …}` points to. */
  resolve(value: unknown): unknown;
  /** Number of blocks that are no JSON. */
  broken: number;
}

/** The types of https://schema.org/Article that hold a text. */
const ARTICLE = /(?:Article|BlogPosting|Report|SocialMediaPosting|NewsPosting|LiveBlogPosting|Review)$/;

/** Objects that are looked at; no page describes more. */
const MOST = 5000;

/**
 * Reads the JSON-LD of a page (https://www.w3.org/TR/json-ld11/ as sites write it: an object, a list or a `@graph`) and
 * finds its article: the one of the page's own address, else the first that has a headline and a date.
 */
export function readJsonLd(blocks: readonly string[], address: string | undefined): LinkedData {
  const values = blocks.map(parseBlock);
  const objects = allObjects(values.filter((value) => value !== undefined));
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object['@id'];
    // The object itself says more of it than what points to it.
    const known = typeof id === 'string' ? byId.get(id) : undefined;
    if (typeof id === 'string' && Object.keys(object).length > Object.keys(known ?? {}).length)
      byId.set(id, object);
  }
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const own = articles.filter(
    (article) => address !== undefined && addressesOf(article).some((one) => sameAddress(one, address)),
  );
  const article =
    [...own, ...articles].find((one) => 'headline' in one && 'datePublished' in one) ?? own[0] ?? articles[0];
  return {
    article,
    resolve: (value) => {
      const id = isObject(value) ? value['@id'] : undefined;
      return (typeof id === 'string' ? byId.get(id) : undefined) ?? value;
    },
    broken: values.filter((value) => value === undefined).length,
  };
}

/** The types of an object, without the address of the vocabulary. */
export const typesOf = (object: JsonObject): string[] =>
  asList(object['@type']).flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : []));

/** A list is itself, a value a list of one, nothing an empty one. */
export const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

/** True for an object that is no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined for what is no JSON, even without the comment marks that old pages put round scripts. */
function parseBlock(text: string): unknown {
  const inner = text.replace(/^[\s/*]*<!\[CDATA\[/, '').replace(/\]\]>[\s/*]*$/, '');
  const start = inner.search(/[{[]/);
  const bare = inner.slice(Math.max(0, start), inner.lastIndexOf(inner[start] === '[' ? ']' : '}') + 1);
  if (bare === '') return text.trim() === '' ? {} : undefined;
  for (const candidate of [bare, withoutLapses(bare)]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // The next one may do.
    }
  }
  return undefined;
}

/** Line breaks inside texts, and commas after the last item: what people write who fill in a template by hand. */
const withoutLapses = (json: string): string =>
  json
    .replace(/[\0-\x1f]+/g, ' ')
    .replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, (match) => (match === ',' ? '' : match));

/** All objects in the values, outer ones first; without recursion. */
function allObjects(values: readonly unknown[]): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = [...values];
  for (let at = 0; at < queue.length && found.length < MOST; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value as unknown[]) queue.push(item);
    else if (isObject(value)) {
      found.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') queue.push(inner);
    }
  }
  return found;
}

function addressesOf(article: JsonObject): string[] {
  return [article['url'], article['@id'], article['mainEntityOfPage']]
    .map((value) => (isObject(value) ? (value['@id'] ?? value['url']) : value))
    .filter((value): value is string => typeof value === 'string');
}

/** The same page, whatever the scheme, the query and the part of it. */
const sameAddress = (left: string, right: string): boolean => plainAddress(left) === plainAddress(right);

const plainAddress = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
