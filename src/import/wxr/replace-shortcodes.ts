import { escapeHtml } from '../html/escape-html.ts';
import { findShortcodes, type ShortcodeTag } from './find-shortcodes.ts';
import type { Removals } from './removals.ts';
import { readAttributes, shortcodeKind } from './shortcode-kinds.ts';
import { embedAddress } from './to-embed.ts';

/** What a post's shortcodes leave behind beside its text. */
export interface ShortcodeSink {
  removals: Removals;
  /** Keeps the text of a note and gives the mark that stands in its place. */
  addNote(html: string): string;
}

/** Deeper in one another than this, shortcodes only lose their tags. */
const MAX_DEPTH = 4;

/**
 * Turns shortcodes into markup: a caption into a figure, an embed into a link, a note into its mark. Of all others the
 * tags go, named in a warning, and what stands between them stays.
 */
export function replaceShortcodes(html: string, sink: ShortcodeSink, depth = 0): string {
  const out: string[] = [];
  let position = 0;
  /** Names of the shortcodes that have ended since the last text. */
  const ended = new Set<string>();
  for (const tag of findShortcodes(html)) {
    // One that stands in another is dealt with there.
    if (tag.start < position) continue;
    const before = html.slice(position, tag.start);
    if (/\S/.test(before)) ended.clear();
    // What two boxes of a page builder hold does not run into one paragraph.
    const parts = tag.kind === 'start' && (ended.has(tag.name) || (ended.size > 0 && before.includes('\n')));
    out.push(parts ? '\n\n' : before);
    position = tag.end;
    if (tag.kind === 'literal') out.push(tag.rest);
    else if (tag.kind === 'end') ended.add(tag.name);
    else {
      const converted = depth < MAX_DEPTH ? convert(html, tag, sink, depth) : undefined;
      if (converted === undefined) remove(html, tag, sink);
      else {
        out.push(converted);
        position = tag.endTag?.end ?? tag.end;
      }
    }
  }
  out.push(html.slice(position));
  return out.join('');
}

/** The markup of a shortcode and all that stands in it; undefined when only its tags are to go. */
function convert(html: string, tag: ShortcodeTag, sink: ShortcodeSink, depth: number): string | undefined {
  const { name, rest, start, end, endTag } = tag;
  const content = endTag ? html.slice(end, endTag.start) : '';
  const whole = html.slice(start, endTag?.end ?? end);
  const inner = (): string => replaceShortcodes(content, sink, depth + 1);
  switch (shortcodeKind(name)) {
    case 'caption':
      return `\n\n${toFigure(inner(), readAttributes(rest).get('caption'))}\n\n`;
    case 'code':
      return `\n\n<pre><code>${encodeCode(content.replace(/^\n/, ''))}</code></pre>\n\n`;
    case 'note':
      return content.trim() === '' ? '' : sink.addNote(inner());
    case 'gallery':
      sink.removals.add(
        'gallery-left-out',
        'A gallery of pictures is left out: the post names them by their numbers only.',
        whole,
      );
      return inner();
    case 'data':
      sink.removals.add(
        'shortcode-removed',
        `The shortcode [${name}] holds no text but encoded data, and is left out with it.`,
        whole,
      );
      return '';
    case 'embed': {
      const address = embedAddress(name, rest, content);
      if (address === undefined) {
        sink.removals.add(
          'embed-left-out',
          `What the shortcode [${name}] showed is left out: the shortcode does not tell its address.`,
          whole,
        );
        return inner();
      }
      const link = `<a href="${address}">${address}</a>`;
      return content.includes(address) ? link : link + inner();
    }
    case 'other':
      return undefined;
  }
}

/** A picture, which a link may surround, and the caption: what follows it, or an attribute in old posts. */
function toFigure(content: string, attribute: string | undefined): string {
  const match = /^\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)([^]*)$/i.exec(content);
  const [picture, caption] =
    attribute === undefined && match ? [match[1] ?? '', match[2]] : [content, attribute];
  const line = caption?.trim() ?? '';
  return `<figure>${picture}${line && `<figcaption>${line}</figcaption>`}</figure>`;
}

/** Most editors keep code encoded; what is not must be, or its tags would be taken for markup. */
const encodeCode = (code: string): string => (/&(?:lt|gt|amp|#\d+);/.test(code) ? code : escapeHtml(code));

/** Attributes whose values a reader sees. */
const SEEN = /^(?:title|subtitle|heading|text|label|caption|content|alt|author|cite|name|description|quote)$/;

function remove(html: string, tag: ShortcodeTag, { removals }: ShortcodeSink): void {
  const name = tag.name.slice(0, 60);
  const found = html.slice(tag.start, tag.end);
  const what = tag.endTag
    ? `The tags of the shortcode [${name}] are left out, and the text between them stays.`
    : `The shortcode [${name}] is left out.`;
  removals.add('shortcode-removed', what, found);
  for (const [key, value] of readAttributes(tag.rest)) {
    if (!SEEN.test(key) || !/\p{L}/u.test(value)) continue;
    const loss = `The shortcode [${name}] is left out with its ${key}, “${value.slice(0, 200)}”, which readers may have seen.`;
    removals.add('shortcode-text-left-out', loss, found);
  }
}
