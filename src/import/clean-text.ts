import type { Nodes, Root } from 'mdast';
import type { Draft } from './draft.ts';
import type { Finding } from './format.ts';

/**
 * What no page, feed or file name can carry: control characters but for tab and line feed, halves of surrogate pairs,
 * and the two codes that Unicode keeps from being characters in files.
 */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** Finds at once that a text has none, and sometimes has a second look at one that has none either (an emoji). */
const PERHAPS_UNPRINTABLE = /[\0-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Removes what cannot be published, and counts it. The only change that the importer makes to a text. */
export class TextCleaner {
  /** Characters removed so far, by code point: `U+0007` → 2. */
  readonly removed = new Map<string, number>();

  /** The text without unprintable characters. */
  clean(text: string): string {
    if (!PERHAPS_UNPRINTABLE.test(text)) return text;
    return text.replace(UNPRINTABLE, (character) => {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      this.removed.set(code, (this.removed.get(code) ?? 0) + 1);
      return '';
    });
  }

  /** Cleans a text that stands on one line: its line breaks and the blanks around them become one blank. */
  cleanLine(text: string): string {
    return this.clean(text.replace(/\s*[\n\r\v\f\u0085\u2028\u2029]+\s*/gu, ' ')).trim();
  }

  /** Cleans a tree in place: texts, code, addresses, alternative texts. */
  cleanTree(root: Root): void {
    const visit = (node: Nodes): void => {
      if ('value' in node) node.value = this.clean(node.value);
      if ('url' in node) node.url = this.clean(node.url);
      if ('alt' in node && node.alt) node.alt = this.clean(node.alt);
      if ('title' in node && node.title) node.title = this.clean(node.title);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(root);
  }

  /** What was removed, to be told; undefined when nothing was. */
  finding(): Finding | undefined {
    if (this.removed.size === 0) return undefined;
    const count = [...this.removed.values()].reduce((sum, one) => sum + one, 0);
    const legacy = [...this.removed.keys()].some((code) => /^U\+00[89]/.test(code));
    return {
      rule: 'control-character',
      message: `${count} invisible control ${count === 1 ? 'character was' : 'characters were'} removed.`,
      found: [...this.removed].map(([code, times]) => (times > 1 ? `${code} × ${times}` : code)).join(', '),
      expected: legacy
        ? 'a look at quotation marks and dashes: the source seems to have been windows-1252 read as Latin-1'
        : 'a text without them',
    };
  }
}

/** Bytes of UTF-8 that were once read as windows-1252: “â€™” for “’”, “Ã©” for “é”. */
const MOJIBAKE =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00a9\u00ab-\u00ba\u00bc-\u00bf]|â€[\u0080-\u009f\u00a0-\u00bf™œ“”˜¦šžœ\u203a¢]/gu;

/** Says that a text seems to have been read in a wrong encoding before it came here. It is not changed. */
export function findMojibake({ headline = '', summary = '' }: Draft, bodyText: string): Finding | undefined {
  const text = `${headline}\n${summary}\n${bodyText}`;
  if (!/[ÂÃâ]/.test(text)) return undefined;
  const hits = [...text.matchAll(MOJIBAKE)];
  const [first] = hits;
  if (!first) return undefined;
  return {
    rule: 'mojibake',
    message: `The text holds ${hits.length} ${hits.length === 1 ? 'place' : 'places'} that look like UTF-8 read as windows-1252. They were kept as they are.`,
    found: text.slice(Math.max(0, first.index - 12), first.index + 14),
    expected: 'the source as it was before it was converted',
  };
}
