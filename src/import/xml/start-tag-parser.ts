import type { SaxesTagNS } from 'saxes';
import type { Finding } from '../format.ts';
import { describeXmlError, isHarmlessXmlError } from './describe-xml-error.ts';
import { QuietSaxes } from './quiet-saxes.ts';
import type { DeclaredEntities } from './read-doctype.ts';
import { resolveReferences } from './resolve-references.ts';

/** Reads start tags by themselves, one after the other, whatever the ones before were like. */
export class StartTagParser {
  readonly #resolvePrefix: (prefix: string) => string | undefined;
  // Made once, because making one takes longer than reading a tag; made anew after an error.
  #saxes: QuietSaxes | undefined;
  #text = '';
  #tag: SaxesTagNS | undefined;
  #problem: Finding | undefined;

  /** @param resolvePrefix the namespace of a prefix ('' for the default one) that the tag itself does not declare */
  constructor(resolvePrefix: (prefix: string) => string | undefined) {
    this.#resolvePrefix = resolvePrefix;
  }

  /** Reads a start tag or the tag of an empty element; what is wrong with it may leave some of it to be read. */
  parse(raw: string, entities: DeclaredEntities, line: number): { tag?: SaxesTagNS; problem?: Finding } {
    const { text, problems } = resolveReferences(raw, entities, line);
    this.#text = text;
    this.#tag = undefined;
    this.#problem = problems[0];
    this.#saxes ??= this.#makeParser();
    const saxes = this.#saxes.write(text);
    const tag = this.#tag as SaxesTagNS | undefined;
    const problem = this.#problem;
    if (tag === undefined || problem !== undefined) this.#saxes = undefined;
    // Its own stack stays empty: which elements are open is not for it to say.
    else if (!tag.isSelfClosing) saxes.write(`</${tag.name}>`);
    return {
      ...(tag !== undefined && { tag }),
      ...(problem !== undefined && { problem: { ...problem, line } }),
    };
  }

  #makeParser(): QuietSaxes {
    let start = 0;
    const saxes = new QuietSaxes({ fragment: true, resolvePrefix: this.#resolvePrefix }, (message) => {
      const place = { text: this.#text, position: saxes.position - start, lastClosed: '' };
      if (!isHarmlessXmlError(message, place)) this.#problem ??= describeXmlError(message, place);
    });
    saxes.on('opentag', (tag) => {
      this.#tag = tag;
    });
    saxes.on('closetag', () => {
      start = saxes.position;
    });
    return saxes;
  }
}
