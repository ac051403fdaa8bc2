import type { Frame } from '../format.ts';
import type { RecordStart } from './find-record-end.ts';
import { MAX_HEAD, OuterElements } from './outer-elements.ts';
import { MAX_DEPTH } from './parse-xml.ts';
import { readDoctype } from './read-doctype.ts';
import { tagEnd } from './tag-end.ts';
import type { TextWindow } from './text-window.ts';
import type { XmlName } from './xml-element.ts';

/** Characters of the longest tag or document type declaration around the records. */
const MAX_TAG = 1024 * 1024;

const LONGEST_OPENING = '<![CDATA['.length;

/** A record's start tag. */
export interface FoundRecord extends RecordStart {
  line: number;
  /** True for `<item/>`: the record is its start tag. */
  isEmpty: boolean;
}

/** Reads what stands around the records of a source, and stops at each of them. */
export class OuterReader {
  readonly elements = new OuterElements();
  /** True when nothing but white space has been read. */
  isEmpty = true;
  /** What to put around records that are kept aside; the same object for all of them. */
  frame: Frame | undefined;
  readonly #window: TextWindow;
  readonly #isRecord: (path: readonly XmlName[]) => boolean;
  #at = 0;
  #before = '';
  #sawRoot = false;

  constructor(window: TextWindow, isRecord: (path: readonly XmlName[]) => boolean) {
    this.#window = window;
    this.#isRecord = isRecord;
  }

  /** Goes on after a record. */
  goOn(place: number): void {
    this.#at = place;
  }

  /** Reads up to the next record; resolves to undefined when nothing more can be read. */
  async next(): Promise<FoundRecord | undefined> {
    for (;;) {
      const open = this.#window.indexOf('<', this.#at);
      const end = open === -1 ? this.#window.end : open;
      this.#text(end);
      if (open === -1) {
        if (await this.#window.more(end)) continue;
        if (this.elements.depth > 0) this.#truncated();
        return undefined;
      }
      this.isEmpty = false;
      const found = await this.#markup();
      if (found !== undefined) return found === 'end' ? undefined : found;
    }
  }

  async #markup(): Promise<FoundRecord | 'end' | undefined> {
    while (this.#window.end - this.#at < LONGEST_OPENING && (await this.#window.more(this.#at)));
    const opening = this.#window.slice(this.#at, this.#at + LONGEST_OPENING);
    if (opening.startsWith('<!--')) return this.#section('-->', false);
    if (opening.startsWith('<?')) return this.#section('?>', false);
    if (opening === '<![CDATA[') return this.#section(']]>', true);
    const isDoctype = opening === '<!DOCTYPE';
    const end = await this.#find((text, from) =>
      isDoctype ? (readDoctype(text, from)?.end ?? -1) : tagEnd(text, from + 1),
    );
    if (end === undefined) {
      if (this.#window.ended) this.#truncated();
      else this.#problem('A tag around the records does not end.', opening);
      return 'end';
    }
    const token = this.#window.slice(this.#at, end);
    const name = /^<\/?([^\s/>!]+)/.exec(token)?.[1];
    if (isDoctype) this.elements.entities = readDoctype(token, 0)?.entities ?? this.elements.entities;
    else if (name === undefined || !token.endsWith('>'))
      this.#problem('Something that is no tag begins with <.', token);
    else if (token.startsWith('</')) this.#endTag(name, token);
    else return this.#startTag(name, token, end);
    this.#pass(end);
    return undefined;
  }

  #startTag(name: string, token: string, end: number): FoundRecord | 'end' | undefined {
    const { elements } = this;
    if (elements.depth === 0 && this.#sawRoot)
      this.#problem('Something follows the end of the document.', token);
    this.#sawRoot = true;
    const parent = elements.name;
    const line = this.#window.lineAt(this.#at);
    const isEmpty = token.endsWith('/>');
    if (elements.enter(token, line)) {
      if (this.#isRecord(elements.path)) {
        elements.drop();
        this.frame ??= this.#makeFrame();
        return { start: this.#at, inside: end, name, parent, line, isEmpty };
      }
      if (isEmpty) elements.leave();
      if (elements.depth > MAX_DEPTH) {
        this.elements.report({
          rule: 'nested-too-deep',
          line,
          message: 'Elements stand inside one another more deeply than in any article.',
          expected: `at most ${MAX_DEPTH} levels; closing tags may be missing`,
        });
        return 'end';
      }
    }
    this.#pass(end);
    return undefined;
  }

  #endTag(name: string, token: string): void {
    if (!this.elements.isOpen(name)) this.#problem('A closing tag closes nothing.', token);
    else {
      while (this.elements.name !== name) {
        this.#problem(`The closing tag </${this.elements.name ?? ''}> is missing.`, token);
        this.elements.leave();
      }
      this.elements.leave();
    }
  }

  #text(end: number): void {
    const text = this.#window.slice(this.#at, end);
    if (text.trim() !== '') {
      this.isEmpty = false;
      if (this.elements.depth === 0) this.#problem('Text stands outside of the document.', text);
    }
    this.elements.add(text);
    this.#pass(end);
  }

  /** Passes over a section whose content is not markup, however long it is. */
  async #section(closing: string, isText: boolean): Promise<'end' | undefined> {
    for (let from = this.#at; ;) {
      const close = this.#window.indexOf(closing, from);
      const end = close === -1 ? this.#window.end : close + closing.length;
      if (isText) this.elements.add(this.#window.slice(this.#at, end));
      this.#pass(end);
      if (close !== -1) return undefined;
      from = Math.max(from, end - closing.length + 1);
      if (await this.#window.more(from)) continue;
      this.#truncated(closing);
      return 'end';
    }
  }

  /** Place of the end of something that has to be in memory; undefined when it has none. */
  async #find(endOf: (text: string, from: number) => number): Promise<number | undefined> {
    for (;;) {
      const end = endOf(this.#window.text, this.#at - this.#window.start);
      if (end !== -1) return end + this.#window.start;
      if (this.#window.end - this.#at > MAX_TAG || !(await this.#window.more(this.#at))) return undefined;
    }
  }

  #pass(end: number): void {
    if (this.frame === undefined && this.#before.length <= MAX_HEAD)
      this.#before += this.#window.slice(this.#at, end);
    this.#at = end;
  }

  #makeFrame(): Frame {
    const before = this.#before.length <= MAX_HEAD ? this.#before : this.elements.startTags;
    this.#before = '';
    return {
      // What is kept aside is written in UTF-8, whatever the file was in.
      before: before.replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*)(["'])[^"'>]*\2/, '$1$2UTF-8$2'),
      after: `${this.elements.endTags}\n`,
    };
  }

  #truncated(closing?: string): void {
    this.elements.report({
      rule: 'truncated',
      line: this.#window.lineAt(this.#at),
      message: 'The file ends before its XML does.',
      expected: closing ?? this.elements.endTags.trim().replace(/\n/g, ' '),
    });
  }

  #problem(message: string, found: string): void {
    if (this.elements.problem !== undefined) return;
    const line = this.#window.lineAt(this.#at);
    this.elements.report({ rule: 'not-well-formed', line, message, found: found.trim().slice(0, 80) });
  }
}
