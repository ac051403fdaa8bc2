import type { SaxesTagNS } from 'saxes';
import type { Finding } from '../format.ts';
import { describeXmlError, isHarmlessXmlError } from './describe-xml-error.ts';
import { KNOWN_PREFIXES } from './known-prefixes.ts';
import { QuietSaxes } from './quiet-saxes.ts';
import type { DeclaredEntities } from './read-doctype.ts';
import { resolveReferences } from './resolve-references.ts';
import type { XmlElement } from './xml-element.ts';

/** The most levels of elements inside one another: more than any page has, few enough to be walked recursively. */
export const MAX_DEPTH = 256;

/** The most elements and attributes of one piece. */
const MAX_NODES = 200_000;

const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** What a piece of XML takes from the document that it stands in. */
export interface XmlContext {
  /** Line on which the piece begins. */
  line: number;
  /** The namespace of a prefix ('' for the default one) where the piece begins. */
  resolvePrefix: (prefix: string) => string | undefined;
  entities: DeclaredEntities;
}

/** What a piece of XML holds. */
export interface ParsedXml {
  /** The piece's element, as far as it could be read; left out when there is none. */
  element?: XmlElement;
  /** Why it cannot be relied on; empty for a piece that is well-formed. */
  problems: Finding[];
  warnings: Finding[];
}

interface OpenElement extends XmlElement {
  children: (XmlElement | string)[];
}

/** Thrown by the handlers to leave the parser at the first error: what it would read after that is guesswork. */
const STOP = new Error('The XML cannot be read on.');

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

function toElement(tag: SaxesTagNS, line: number): OpenElement {
  let attributes: Record<string, string> | undefined;
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute === undefined || attribute.uri === XMLNS_NAMESPACE) continue;
    const { uri, local, value } = attribute;
    // No prototype: an attribute may have any name.
    attributes ??= Object.create(null) as Record<string, string>;
    attributes[uri === '' ? local : `{${uri}}${local}`] = value;
  }
  return { uri: tag.uri, local: tag.local, attributes: attributes ?? NO_ATTRIBUTES, children: [], line };
}

function addText(element: OpenElement | undefined, text: string): void {
  if (element === undefined) return;
  const last = element.children.at(-1);
  if (typeof last === 'string') element.children[element.children.length - 1] = last + text;
  else element.children.push(text);
}

/** Reads pieces of XML, one after the other. No entity is expanded, nothing is fetched. */
export class XmlPieceParser {
  // Made once, because making one takes longer than reading a short record.
  readonly #saxes = this.#makeParser();
  #isStopped = false;
  #text = '';
  #context: XmlContext = { line: 1, resolvePrefix: () => undefined, entities: new Map() };
  #open: OpenElement[] = [];
  #root: OpenElement | undefined;
  #lastClosed = '';
  #nodes = 0;
  #prefixes = new Set<string>();
  #problems: Finding[] = [];
  #warnings: Finding[] = [];

  /**
   * Reads one element with all that is in it.
   * @param raw from the element's start tag to its end tag
   */
  parse(raw: string, context: XmlContext): ParsedXml {
    const { text, warnings, problems } = resolveReferences(raw, context.entities, context.line);
    this.#text = text;
    this.#context = context;
    this.#open = [];
    this.#root = undefined;
    this.#lastClosed = '';
    this.#nodes = 0;
    this.#prefixes = new Set();
    this.#problems = problems;
    this.#warnings = warnings;
    this.#isStopped = false;
    try {
      this.#saxes.write(text).close();
    } catch (error) {
      if (error !== STOP) throw error;
      this.#isStopped = true;
      this.#saxes.close();
    }
    const root = this.#root as OpenElement | undefined;
    this.#text = '';
    this.#root = undefined;
    this.#open = [];
    return { ...(root !== undefined && { element: root }), problems, warnings };
  }

  #makeParser(): QuietSaxes {
    const saxes = new QuietSaxes(
      {
        forceXMLVersion: true,
        defaultXMLVersion: '1.0',
        resolvePrefix: (prefix: string) => this.#resolvePrefix(prefix),
      },
      (message) => {
        if (this.#isStopped) return;
        const place = { text: this.#text, position: saxes.position, lastClosed: this.#lastClosed };
        if (!isHarmlessXmlError(message, place)) this.#refuse(describeXmlError(message, place));
      },
    );
    saxes.on('attribute', () => this.#countNode());
    saxes.on('opentag', (tag) => this.#openElement(tag));
    saxes.on('closetag', (tag) => {
      this.#lastClosed = tag.name;
      this.#open.pop();
    });
    saxes.on('text', (value) => addText(this.#open.at(-1), value));
    saxes.on('cdata', (value) => addText(this.#open.at(-1), value));
    return saxes;
  }

  #openElement(tag: SaxesTagNS): void {
    this.#countNode();
    if (this.#open.length === MAX_DEPTH) {
      this.#refuse({
        rule: 'nested-too-deep',
        message: 'Elements stand inside one another more deeply than in any article.',
        expected: `at most ${MAX_DEPTH} levels; closing tags may be missing`,
      });
    }
    const element = toElement(tag, this.#line);
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  #countNode(): void {
    this.#nodes++;
    if (this.#nodes > MAX_NODES) {
      this.#refuse({
        rule: 'too-many-elements',
        message: 'The record has more elements than an article can have.',
        expected: `at most ${MAX_NODES} elements and attributes`,
      });
    }
  }

  #resolvePrefix(prefix: string): string | undefined {
    const uri = this.#context.resolvePrefix(prefix);
    if (uri !== undefined || prefix === '') return uri;
    if (!this.#prefixes.has(prefix)) {
      this.#prefixes.add(prefix);
      this.#warnings.push({
        rule: 'undeclared-prefix',
        line: this.#line,
        message: 'A prefix of element names is not declared.',
        found: `${prefix}:`,
      });
    }
    return KNOWN_PREFIXES.get(prefix);
  }

  #refuse(finding: Finding): never {
    this.#problems.push({ ...finding, line: this.#line });
    throw STOP;
  }

  get #line(): number {
    return this.#context.line + this.#saxes.line - 1;
  }
}
