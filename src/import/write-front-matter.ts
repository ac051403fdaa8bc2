import type { ArticleInput } from '../schema/article.ts';

/** Order of the fields, as docs/content-model.md has it. */
const ORDER = [
  'headline',
  'suppliedHeadline',
  'date',
  'dateline',
  'byline',
  'source',
  'sourceUrl',
  'section',
  'summary',
  'language',
  'topics',
  'people',
  'places',
  'organizations',
  'corrections',
  'rights',
  'aliases',
  'image',
  'provenance',
  'suggested',
] as const satisfies readonly (keyof ArticleInput)[];

type Value = string | boolean | Value[] | { [name: string]: Value | undefined } | undefined;

/**
 * Front matter of an article as YAML 1.2, between its two fences. Fields that are absent or empty lists are left out.
 * Written by hand because a YAML library is slow at it, and every record needs it; a property test holds that the
 * library reads back exactly what went in.
 */
export function writeFrontMatter(fields: ArticleInput): string {
  const lines = ORDER.flatMap((name) => writeField(name, fields[name] as Value, ''));
  return `---\n${lines.join('\n')}\n---\n`;
}

function writeField(name: string, value: Value, indent: string): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.length === 0
      ? []
      : [`${indent}${name}:`, ...value.flatMap((item) => writeItem(item, `${indent}  `))];
  }
  if (typeof value === 'object') {
    const inner = Object.entries(value).flatMap(([key, one]) => writeField(key, one, `${indent}  `));
    return inner.length === 0 ? [] : [`${indent}${name}:`, ...inner];
  }
  return [`${indent}${name}: ${writeScalar(value)}`];
}

function writeItem(item: Value, indent: string): string[] {
  if (typeof item !== 'object' || Array.isArray(item))
    return [`${indent}- ${writeScalar(item as string | boolean)}`];
  const [first = '', ...rest] = Object.entries(item).flatMap(([key, one]) =>
    writeField(key, one, `${indent}  `),
  );
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** Begins with a letter (no number, no sign that YAML reads) and holds nothing that ends or divides a value. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N}.,;!?'’‘“”"()/&%$€£+*=@–—-]| (?![ #])|:(?=\S)|#(?<! #))*$/u;
/** Words that YAML, old or new, takes for something else than a text. */
const TAKEN = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;
/** What editors would not show, or would show in another order than it stands. */
const HIDDEN = /[\p{Cc}\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/gu;

function writeScalar(value: string | boolean): string {
  if (typeof value === 'boolean') return String(value);
  if (DAY.test(value)) return value;
  if (PLAIN.test(value) && !TAKEN.test(value) && !/[ :]$/.test(value)) return value;
  HIDDEN.lastIndex = 0;
  if (!HIDDEN.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(HIDDEN, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
