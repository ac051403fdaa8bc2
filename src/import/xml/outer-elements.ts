import type { SaxesTagNS } from 'saxes';
import type { Finding } from '../format.ts';
import { XML_NAMESPACE } from './known-prefixes.ts';
import { XmlPieceParser } from './parse-xml.ts';
import type { DeclaredEntities } from './read-doctype.ts';
import { StartTagParser } from './start-tag-parser.ts';
import type { XmlElement, XmlName } from './xml-element.ts';

/** Characters that are kept of what stands around the records: more than the head of any feed or export has. */
export const MAX_HEAD = 2 * 1024 * 1024;

/** Characters of heads that are parsed in all, in a file whose records stand between things that are none. */
const MAX_PARSED = 8 * MAX_HEAD;

const NOTHING_AROUND: XmlElement = { uri: '', local: '', attributes: {}, children: [], line: 1 };

interface OuterElement {
  tag: SaxesTagNS;
  /** Its start tag as it stands in the file. */
  startTag: string;
  line: number;
  /** What it holds besides records, as it stands in the file. */
  inner: string;
  /** True when a record was the last thing in it, but for white space. */
  endsWithRecord: boolean;
  /** What {@link inner} said when it was parsed last. */
  head?: XmlElement;
  /** True when there is more in {@link inner} since. */
  isChanged?: boolean;
}

/** The elements around the records, from the root inwards, as far as they have been read. */
export class OuterElements {
  entities: DeclaredEntities = new Map();
  readonly #open: OuterElement[] = [];
  readonly #parser = new XmlPieceParser();
  readonly #tagParser = new StartTagParser((prefix) => this.resolvePrefix(prefix));
  #problem: Finding | undefined;
  #kept = 0;
  #parsed = 0;

  get depth(): number {
    return this.#open.length;
  }

  /** Name, with its prefix, of the innermost element. */
  get name(): string | undefined {
    return this.#open.at(-1)?.tag.name;
  }

  /** Names from the root to the innermost element. */
  get path(): XmlName[] {
    return this.#open.map(({ tag: { uri, local } }) => ({ uri, local }));
  }

  /** The start tags, as they stand in the file. */
  get startTags(): string {
    return this.#open.map(({ startTag }) => startTag).join('\n');
  }

  /** The end tags that are still to come. */
  get endTags(): string {
    return this.#open
      .map(({ tag }) => `\n</${tag.name}>`)
      .reverse()
      .join('');
  }

  /** The namespace of a prefix here; `''` for the default one. */
  readonly resolvePrefix = (prefix: string): string | undefined =>
    this.#open.findLast(({ tag }) => tag.ns[prefix] !== undefined)?.tag.ns[prefix];

  /** What is wrong around the records: the first thing, as what follows it is often wrong for that reason alone. */
  get problem(): Finding | undefined {
    return this.#problem;
  }

  /** Notes what is wrong around the records. */
  report(problem: Finding): void {
    this.#problem ??= problem;
  }

  /**
   * Goes into an element.
   * @returns false when the start tag cannot be read; it is passed over then
   */
  enter(startTag: string, line: number): boolean {
    const { tag, problem } = this.#tagParser.parse(startTag, this.entities, line);
    if (problem !== undefined) this.report(problem);
    if (tag === undefined) return false;
    this.#open.push({ tag, startTag, line, inner: '', endsWithRecord: false });
    return true;
  }

  /** Leaves the innermost element, having read its end tag. */
  leave(): void {
    const left = this.#open.pop();
    if (left === undefined) return;
    this.#kept -= left.inner.length;
    // An empty element has no end tag of its own.
    this.add(
      left.startTag.endsWith('/>') ? left.startTag : `${left.startTag}${left.inner}</${left.tag.name}>`,
    );
  }

  /** Takes back the last {@link enter}: the element is a record. */
  drop(): void {
    this.#open.pop();
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.endsWithRecord = true;
  }

  /** True when an element of that name is open. */
  isOpen(name: string): boolean {
    return this.#open.some(({ tag }) => tag.name === name);
  }

  /** Keeps text of the innermost element that is no record. */
  add(text: string): void {
    const parent = this.#open.at(-1);
    if (parent === undefined || this.#kept + text.length > MAX_HEAD) return;
    const isBlank = text.trim() === '';
    // It only parts records, and there may be millions.
    if (isBlank && parent.endsWithRecord) return;
    parent.inner += text;
    this.#kept += text.length;
    if (isBlank) return;
    parent.isChanged = true;
    parent.endsWithRecord = false;
  }

  /** The innermost element with what it holds besides records, and xml:lang and xml:base as they apply to it. */
  head(): XmlElement {
    const parent = this.#open.at(-1);
    if (parent === undefined) return NOTHING_AROUND;
    if (parent.head !== undefined && (!parent.isChanged || this.#parsed > MAX_PARSED)) return parent.head;
    this.#parsed += parent.inner.length;
    const { element = NOTHING_AROUND, problems } = this.#parser.parse(
      `${parent.startTag}${parent.inner}</${parent.tag.name}>`,
      { line: parent.line, resolvePrefix: this.resolvePrefix, entities: this.entities },
    );
    const [problem] = problems;
    if (problem !== undefined) this.report(problem);
    parent.head = { ...element, attributes: this.#inherited(element.attributes) };
    parent.isChanged = false;
    return parent.head;
  }

  #inherited(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const merged = Object.assign(Object.create(null) as Record<string, string>, attributes);
    const outer = this.#open
      .map(({ tag }) => Object.values(tag.attributes).filter(({ uri }) => uri === XML_NAMESPACE))
      .flat();
    const language = outer.findLast(({ local }) => local === 'lang')?.value;
    if (language !== undefined) merged[`{${XML_NAMESPACE}}lang`] = language;
    const bases = outer.filter(({ local }) => local === 'base').map(({ value }) => value);
    const base = bases.reduce<string | undefined>((around, inner) => resolveBase(inner, around), undefined);
    if (base !== undefined) merged[`{${XML_NAMESPACE}}base`] = base;
    return merged;
  }
}

/** An xml:base inside another; XML Base, 4. One that leads nowhere on the web is passed over. */
export function resolveBase(inner: string, around: string | undefined): string | undefined {
  const url = URL.parse(inner.trim(), around);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : around;
}
