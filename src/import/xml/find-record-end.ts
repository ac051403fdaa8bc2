import { escapePattern } from '../escape-pattern.ts';
import { MAX_RECORD } from '../format.ts';
import { tagEnd } from './tag-end.ts';
import type { TextWindow } from './text-window.ts';

/** Where a record ends. */
export interface RecordEnd {
  /** Place after its last character. */
  end: number;
  /**
   * `whole`: its end tag stands there. `unclosed`: its end tag, or the end of a section inside it, is missing.
   * `truncated`: the source ends before it does. `too-large`: it is longer than any article, and not all in memory.
   */
  kind: 'whole' | 'unclosed' | 'truncated' | 'too-large';
  /** What the section begins with that has no end: `<![CDATA[`. */
  openSection?: string;
  /** Place of the first start tag of the same name inside it: its end, if it turns out not to be well-formed. */
  nested?: number;
}

/** Where a record begins. */
export interface RecordStart {
  /** Place of its start tag. */
  start: number;
  /** Place after its start tag. */
  inside: number;
  /** Its name, with its prefix. */
  name: string;
  /** Name of the element around it, with its prefix. */
  parent: string | undefined;
}

/** Elements of the same name inside one another that are believed; beyond that, end tags are missing. */
const MAX_NESTED = 16;

/** Sections whose content is not markup: what they begin with → what they end with. */
export const SECTION_ENDS: ReadonlyMap<string, string> = new Map([
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
]);

/** Finds the tags of these names, and the openings of sections whose content is not markup. */
const marksPattern = (names: readonly string[]): RegExp =>
  new RegExp(String.raw`<!--|<!\[CDATA\[|<\?|<(\/?)(${names.map(escapePattern).join('|')})(?=[\s\/>])`, 'g');

// The records of a file are mostly of one name, and making a pattern takes longer than using it.
let lastPattern = { names: '', marks: /(?!)/g };

function marksOf(names: readonly string[]): RegExp {
  const key = names.join(' ');
  if (lastPattern.names !== key) lastPattern = { names: key, marks: marksPattern(names) };
  return lastPattern.marks;
}

/**
 * Finds the end of a record by tags of its own name and its parent's alone, so that whatever else is wrong inside it
 * stays inside it. Reads on as far as needed, but never keeps more than a record's worth.
 */
export function findRecordEnd(window: TextWindow, record: RecordStart): Promise<RecordEnd> {
  return new RecordScan(window, record).run();
}

class RecordScan {
  readonly #window: TextWindow;
  readonly #record: RecordStart;
  readonly #marks: RegExp;
  readonly #longestMark: number;
  #at: number;
  #depth = 1;
  #parentDepth = 0;
  #nested: number | undefined;
  #section: { opening: string; from: number; end: string } | undefined;
  #tooLarge = false;

  constructor(window: TextWindow, record: RecordStart) {
    const names = [...new Set([record.name, record.parent ?? record.name])];
    this.#window = window;
    this.#record = record;
    this.#marks = marksOf(names);
    this.#longestMark = Math.max('<![CDATA['.length, ...names.map((name) => name.length + 3));
    this.#at = record.inside;
  }

  async run(): Promise<RecordEnd> {
    const { start } = this.#record;
    for (;;) {
      const found = this.#scan();
      if (found !== undefined)
        return found.end - start > MAX_RECORD ? { ...found, kind: 'too-large' } : found;
      if (this.#window.ended) {
        const end = this.#window.end;
        return this.#unclosed() ?? { end, kind: this.#tooLarge ? 'too-large' : 'truncated' };
      }
      if (!this.#tooLarge && this.#window.end - start > MAX_RECORD) {
        const unclosed = this.#unclosed();
        if (unclosed !== undefined) return unclosed;
        this.#tooLarge = true;
      }
      // A tag of such length is none.
      if (this.#window.end - this.#at > MAX_RECORD) this.#at = this.#window.end - this.#longestMark;
      await this.#window.more(this.#tooLarge ? this.#at : start);
    }
  }

  /** Goes through what is in memory. */
  #scan(): RecordEnd | undefined {
    for (;;) {
      if (this.#section !== undefined) {
        const { end } = this.#section;
        const close = this.#window.indexOf(end, this.#at);
        if (close === -1) {
          this.#at = Math.max(this.#at, this.#window.end - end.length + 1);
          return undefined;
        }
        this.#at = close + end.length;
        this.#section = undefined;
      }
      const mark = this.#nextMark(this.#at);
      if (mark === undefined) {
        this.#at = Math.max(this.#at, this.#window.end - this.#longestMark + 1);
        return undefined;
      }
      this.#at = mark.place;
      if (mark.sectionEnd !== undefined) {
        this.#section = { opening: mark.token, from: mark.after, end: mark.sectionEnd };
        this.#at = mark.after;
      } else {
        const after = mark.closes ? this.#window.indexOf('>', mark.after) + 1 : this.#tagEnd(mark.after);
        if (after <= 0) return undefined;
        const end = mark.closes ? this.#endTag(mark, after) : this.#startTag(mark, after);
        if (end !== undefined) return end;
        this.#at = after;
      }
    }
  }

  #startTag({ name, place }: Mark, after: number): RecordEnd | undefined {
    if (this.#window.slice(after - 2, after) === '/>') return undefined;
    if (name !== this.#record.name) this.#parentDepth++;
    else {
      if (this.#tooLarge) return this.#cut(place);
      this.#nested ??= place;
      this.#depth++;
      if (this.#depth > MAX_NESTED) return this.#cut(this.#nested);
    }
    return undefined;
  }

  #endTag({ name, place }: Mark, after: number): RecordEnd | undefined {
    if (name === this.#record.name) {
      this.#depth--;
      if (this.#depth > 0) return undefined;
      if (this.#tooLarge) return this.#cut(after);
      return { end: after, kind: 'whole', ...(this.#nested !== undefined && { nested: this.#nested }) };
    }
    this.#parentDepth--;
    return this.#parentDepth < 0 ? this.#cut(this.#nested ?? place) : undefined;
  }

  /** Where the record ends if its own end tag, or the end of the section that it is in, never comes. */
  #unclosed(): RecordEnd | undefined {
    if (this.#nested !== undefined) return this.#cut(this.#nested);
    if (this.#section === undefined || this.#tooLarge) return undefined;
    for (
      let mark = this.#nextMark(this.#section.from);
      mark !== undefined;
      mark = this.#nextMark(mark.after)
    ) {
      const close = this.#window.indexOf('>', mark.after);
      if (mark.name === this.#record.name && mark.closes && close !== -1)
        return this.#cut(close + 1, this.#section.opening);
      if ((mark.name === this.#record.name) !== mark.closes && mark.name !== '')
        return this.#cut(mark.place, this.#section.opening);
    }
    return undefined;
  }

  #cut(end: number, openSection?: string): RecordEnd {
    const kind = this.#tooLarge ? 'too-large' : 'unclosed';
    return { end, kind, ...(openSection !== undefined && { openSection }) };
  }

  #nextMark(from: number): Mark | undefined {
    const { text, start } = this.#window;
    this.#marks.lastIndex = from - start;
    const match = this.#marks.exec(text);
    if (match === null) return undefined;
    const [token, slash, name = ''] = match;
    const place = match.index + start;
    return {
      token,
      place,
      after: place + token.length,
      name,
      closes: slash === '/',
      sectionEnd: SECTION_ENDS.get(token),
    };
  }

  #tagEnd(from: number): number {
    const end = tagEnd(this.#window.text, from - this.#window.start);
    return end === -1 ? -1 : end + this.#window.start;
  }
}

interface Mark {
  /** The tag up to its name, or the opening of a section. */
  token: string;
  place: number;
  after: number;
  /** Name of the tag; '' for the opening of a section. */
  name: string;
  closes: boolean;
  sectionEnd: string | undefined;
}
