import type { FindPairedEnd } from './find-paired-end.ts';
import { isKnownEmbed, toEmbed } from './known-embeds.ts';
import { NOTHING, putText, type Cut, type Put } from './put.ts';
import type { Tag } from './read-tag.ts';
import { namedArgument, parseTagArguments, type TagArguments } from './tag-arguments.ts';
import type { TagLog } from './tag-log.ts';
import type { FieldLookup } from './template-value.ts';
import { lineOf, plainName } from '../field-value.ts';

/** What settling a tag needs to know. */
export interface Settling {
  findEnd: FindPairedEnd;
  lookup: FieldLookup;
  log: TagLog;
}

/** What comes into the place of a tag, and from where to read on. */
export interface Settled {
  cuts: Cut[];
  end: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Their content is code. */
const CODE = words('highlight codeblock code sourcecode prism');
/** Their content is shown to nobody. */
const HIDDEN = words('comment');
/** Their content is no template. */
const RAW = words('raw verbatim');
/** They only say that Markdown or HTML follows, or make a list of the headings. */
const SILENT = words('rawhtml html md markdown toc tableofcontents contents more summary excerpt spaceless');
/** They end, or go on with, what another tag has begun. */
const CONTINUES = /^(?:end\w*|else|elsif|elif|elseif|when)$/;
const INCLUDES = words('include includerelative includecached render partial');
const LINKS = words('ref relref link posturl permalink');
const FOLDS = words('details expand collapse spoiler accordion');

/** Settles a shortcode or a statement; a value with brackets (`{{ name(x="y") }}`, Zola) counts as a shortcode. */
export function settleTag(text: string, tag: Tag, settling: Settling): Settled {
  const { start, end } = tag;
  const source = text.slice(start, end);
  const call = tag.kind === 'value' ? /^(\w+)\((.*)\)$/s.exec(tag.rest) : undefined;
  const spelt = call?.[1] ?? tag.name;
  const values = parseTagArguments(call?.[2] ?? tag.rest);
  const cut = (put: Put): Settled => ({ cuts: [{ start, end, put }], end });
  const name = simple(spelt);

  if (tag.isClosing || SILENT.has(name) || CONTINUES.test(spelt)) return cut(NOTHING);
  if (CODE.has(name) || HIDDEN.has(name) || RAW.has(name)) {
    const paired = settling.findEnd(tag);
    if (paired)
      return settleContent(text, tag, paired, HIDDEN.has(name) ? 'hidden' : RAW.has(name) ? 'raw' : 'code');
  }
  if (LINKS.has(name)) {
    const path = linkPath(name, values);
    if (path !== undefined) return cut(putText(path));
  }
  if (name === 'param') {
    const value = settling.lookup(plainName(values.plain[0] ?? ''));
    const known = value === undefined ? '' : lineOf(value);
    if (known !== '') return cut(putText(known));
  }
  if (FOLDS.has(name)) {
    const title = namedArgument(values, 'summary', 'title') ?? values.plain[0];
    if (title !== undefined) return cut(titleLine(title));
  }
  const shown = INCLUDES.has(name) ? simple(baseName(values.plain[0] ?? '')) : name;
  if (isKnownEmbed(shown)) {
    const own = INCLUDES.has(name) ? { ...values, plain: values.plain.slice(1) } : values;
    const embed = toEmbed(shown, own);
    if (embed) {
      if (embed.isLink) settling.log.embed(embed.put.text, start);
      return cut(embed.put);
    }
  }
  settling.log.leftOut(
    INCLUDES.has(name) ? `${spelt} ${values.plain[0] ?? ''}`.trim() : spelt,
    source,
    start,
  );
  return cut(NOTHING);
}

type Content = 'code' | 'hidden' | 'raw';

function settleContent(
  text: string,
  { start, end, rest }: Tag,
  paired: { innerEnd: number; end: number },
  content: Content,
): Settled {
  if (content === 'raw') {
    const cuts = [
      { start, end, put: NOTHING },
      { start: paired.innerEnd, end: paired.end, put: NOTHING },
    ];
    return { cuts, end: paired.end };
  }
  const put = content === 'hidden' ? NOTHING : putCode(text.slice(end, paired.innerEnd), rest);
  return { cuts: [{ start, end: paired.end, put }], end: paired.end };
}

/**
 * A tag on a line of its own whose content is code or hidden. Found before Markdown is parsed, because such content
 * would mislead the parser.
 */
export function settleCodeBlock(text: string, tag: Tag, findEnd: FindPairedEnd): Cut | undefined {
  const name = simple(tag.name);
  if (tag.isClosing || !(CODE.has(name) || HIDDEN.has(name))) return undefined;
  const paired = findEnd(tag);
  return paired && settleContent(text, tag, paired, HIDDEN.has(name) ? 'hidden' : 'code').cuts[0];
}

function putCode(inner: string, rest: string): Put {
  const value = inner.replace(/^[ \t]*\n/, '').replace(/\s+$/, '');
  const { named, plain } = parseTagArguments(rest);
  const lang = named.get('lang') ?? plain[0]?.replace(/^lang:/, '');
  const known = lang !== undefined && /^[\w+#.-]{1,40}$/.test(lang) && lang !== 'linenos' ? { lang } : {};
  return {
    inline: [{ type: 'inlineCode', value: value.trim() }],
    blocks: [{ type: 'code', ...known, value }],
    text: value,
  };
}

function titleLine(title: string): Put {
  const text = { type: 'text', value: title } as const;
  return {
    inline: [text],
    blocks: [{ type: 'paragraph', children: [{ type: 'strong', children: [text] }] }],
    text: title,
  };
}

/** The path that a link to another page of the site has, as far as the tag itself says it. */
function linkPath(name: string, values: TagArguments): string | undefined {
  const path = namedArgument(values, 'path') ?? values.plain[0];
  if (path === undefined) return undefined;
  const dated = /^(?:.*\/)?(\d{4})-(\d{2})-(\d{2})-([^/]+?)(?:\.\w+)?$/.exec(path);
  // Jekyll's pages of posts lie under the day, and so do ours.
  if (dated && (name === 'posturl' || /_posts\//.test(path))) return `/${dated.slice(1).join('/')}/`;
  return path;
}

/** `image-caption` and `imageCaption` are one name. */
const simple = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const baseName = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
