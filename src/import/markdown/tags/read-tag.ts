import type { NextCloser } from './next-closer.ts';

/** A tag of a template language in a text. */
export interface Tag {
  /**
   * `shortcode`: `{{< name … >}}` or `{{% name … %}}` (Hugo). `literal`: the same between comment marks, which shows the
   * tag itself. `statement`: `{% name … %}` (Liquid, Nunjucks). `value`: `{{ expression }}`. `comment`: `{# … #}`.
   */
  kind: 'shortcode' | 'literal' | 'statement' | 'value' | 'comment';
  /** The name, without the `/` of a closing shortcode; empty for values and comments. */
  name: string;
  /** What follows the name; the whole expression of a value, the whole tag of a literal. */
  rest: string;
  /** True for `{{< /name >}}`. */
  isClosing: boolean;
  start: number;
  /** Just after the tag. */
  end: number;
}

/** Reads the tag that begins at `start` with `{{`, `{%` or `{#`. Undefined when what stands there is no tag. */
export function readTag(text: string, start: number, nextCloser: NextCloser): Tag | undefined {
  const opening = text.slice(start, start + 3);
  if (opening === '{{<' || opening === '{{%') return readShortcode(text, start, nextCloser);
  if (opening.startsWith('{{')) return readValue(text, start, nextCloser);
  if (opening.startsWith('{%')) return readStatement(text, start, nextCloser);
  const end = /^\{#[\s-]/.test(opening) ? nextCloser('#}', start + 3) : undefined;
  return end === undefined
    ? undefined
    : { kind: 'comment', name: '', rest: '', isClosing: false, start, end: end + 2 };
}

function readShortcode(text: string, start: number, nextCloser: NextCloser): Tag | undefined {
  const closer = text[start + 2] === '<' ? '>}}' : '%}}';
  const end = nextCloser(closer, start + 3);
  if (end === undefined) return undefined;
  const inner = text.slice(start + 3, end).trim();
  const place = { start, end: end + 3 };
  if (inner.startsWith('/*') && inner.endsWith('*/') && inner.length >= 4) {
    const shown = text.slice(start, start + 3) + inner.slice(2, -2) + closer;
    return { kind: 'literal', name: '', rest: shown, isClosing: false, ...place };
  }
  const match = /^(\/?)\s*([\p{L}\p{N}_][\p{L}\p{N}_./-]*)(?=[\s/]|$)/u.exec(inner);
  if (!match) return undefined;
  const rest = inner.slice(match[0].length).replace(/\/$/, '').trim();
  return { kind: 'shortcode', name: trimSlash(match[2] ?? ''), rest, isClosing: match[1] === '/', ...place };
}

function readStatement(text: string, start: number, nextCloser: NextCloser): Tag | undefined {
  const end = nextCloser('%}', start + 2);
  if (end === undefined) return undefined;
  const inner = text
    .slice(start + 2, end)
    .replace(/^-|-$/g, '')
    .trim();
  const name = /^[A-Za-z_][\w.-]*/.exec(inner)?.[0];
  if (name === undefined) return undefined;
  const rest = inner.slice(name.length).trim();
  return { kind: 'statement', name, rest, isClosing: false, start, end: end + 2 };
}

function readValue(text: string, start: number, nextCloser: NextCloser): Tag | undefined {
  const end = nextCloser('}}', start + 2);
  if (end === undefined) return undefined;
  const rest = text
    .slice(start + 2, end)
    .replace(/^-|-$/g, '')
    .trim();
  if (/\n\s*\n|[{}]/.test(rest)) return undefined;
  return { kind: 'value', name: '', rest, isClosing: false, start, end: end + 2 };
}

const trimSlash = (name: string): string => name.replace(/\/+$/, '');
