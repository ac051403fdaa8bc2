import { plainName } from '../field-value.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import type { CodeRanges } from './code-ranges.ts';
import { endOfBraces, readJsxTag, type JsxTag } from './jsx-tag.ts';
import { isKnownEmbed, toEmbed } from './known-embeds.ts';
import { NOTHING, putText, type Cut } from './put.ts';
import type { TagArguments } from './tag-arguments.ts';
import type { TagLog } from './tag-log.ts';
import { templateValue, type FieldLookup } from './template-value.ts';

/** What is known of the MDX file whose tags are looked for. */
export interface MdxContext {
  lookup: FieldLookup;
  log: TagLog;
  code: CodeRanges;
  /** The file's imports, as `scan-module-lines.ts` found them, in order. */
  modules: readonly Cut[];
  /** Names that imports gave to files: `import hero from './hero.jpg'`. */
  files: ReadonlyMap<string, string>;
}

/** Openings that nothing closes, after which a file is taken for text: each is looked at to the length of a tag. */
const MAX_UNCLOSED = 1000;

/** Finds the components and the expressions of MDX outside code, and says what comes into their place. */
export function scanMdx(text: string, context: MdxContext): Cut[] {
  const { lookup, log, code, modules } = context;
  const cuts: Cut[] = [...modules];
  const openings = /<\/?[A-Za-z>]|\{/g;
  let nextModule = 0;
  let unclosed = 0;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const start = match.index;
    while ((modules[nextModule]?.end ?? Infinity) <= start) nextModule += 1;
    const module = modules[nextModule];
    const skipTo = module && module.start <= start ? module.end : code.endAt(start);
    if (skipTo !== undefined) {
      openings.lastIndex = skipTo;
      continue;
    }
    if (match[0] === '{') {
      const end = unclosed < MAX_UNCLOSED ? endOfBraces(text, start) : undefined;
      if (end === undefined) {
        unclosed += 1;
        continue;
      }
      cuts.push({ start, end, put: settleExpression(text.slice(start, end), start, lookup, log) });
      openings.lastIndex = end;
      continue;
    }
    const tag = unclosed < MAX_UNCLOSED ? readJsxTag(text, start) : undefined;
    if (!tag) {
      unclosed += 1;
      continue;
    }
    const made = settleJsx(tag, text.slice(start, tag.end), start, context);
    if (made) cuts.push({ start, end: tag.end, ...made });
    openings.lastIndex = tag.end;
  }
  return cuts.sort((a, b) => a.start - b.start);
}

function settleExpression(source: string, start: number, lookup: FieldLookup, log: TagLog): Cut['put'] {
  const inner = source.slice(1, -1).trim();
  if (/^\/\*[^]*\*\/$/.test(inner) || inner === '') return NOTHING;
  const blank = /^(["'`])( +)\1$/.exec(source.slice(1, -1).trim());
  if (blank) return putText(' ');
  const known = templateValue(inner.replace(/^`([^`$]*)`$/, '"$1"'), lookup);
  if (known) return known;
  log.keptValue(source, start);
  return putText(source);
}

/** What comes into the place of a tag; undefined when Markdown can read it as it is. */
function settleJsx(
  tag: JsxTag,
  source: string,
  start: number,
  { log, files }: MdxContext,
): Pick<Cut, 'put' | 'markup'> | undefined {
  const { name, isClosing, computed } = tag;
  if (name === '') return { put: NOTHING };
  const values = readable(tag, files);
  if (/^[a-z]/.test(name)) {
    return computed.size === 0 ? undefined : { put: NOTHING, markup: toMarkup(name, values, source) };
  }
  const simple = plainName(name.split('.').at(-1) ?? '');
  if (simple === 'link' || simple === 'a') {
    return { put: NOTHING, markup: isClosing ? '</a>' : toMarkup('a', values, source) };
  }
  if (isClosing) return { put: NOTHING };
  if (simple === 'code') {
    const value = values.named.get('code');
    const lang = values.named.get('lang');
    if (value !== undefined) {
      const code = { type: 'code', ...(lang !== undefined && { lang }), value } as const;
      return { put: { inline: [{ type: 'inlineCode', value }], blocks: [code], text: value } };
    }
  }
  if (isKnownEmbed(simple)) {
    const embed = toEmbed(simple, values);
    if (embed) {
      if (embed.isLink) log.embed(embed.put.text, start);
      return { put: embed.put };
    }
  }
  log.leftOut(name, source, start);
  return { put: NOTHING };
}

/** The attributes that are texts, or names of imported files; what a program computes is left out. */
function readable({ attributes, computed }: JsxTag, files: ReadonlyMap<string, string>): TagArguments {
  const named = new Map<string, string>();
  for (const [name, value] of attributes.named) {
    if (!computed.has(name)) named.set(name, value);
    else {
      const text = /^(?:"([^"]*)"|'([^']*)'|`([^`$]*)`|([\d.]+))$/s.exec(value);
      const found = text
        ? (text[1] ?? text[2] ?? text[3] ?? text[4])
        : files.get(value.replace(/\.src$/, ''));
      if (found !== undefined) named.set(name, found);
    }
  }
  return { named, plain: [] };
}

const toMarkup = (name: string, { named }: TagArguments, source: string): string => {
  if (source.startsWith('</')) return `</${name}>`;
  const attributes = [...named].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${attributes.join('')}${source.endsWith('/>') ? ' /' : ''}>`;
};
