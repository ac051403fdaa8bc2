import { SaxesParser, type SaxesOptions } from 'saxes';

type Options = SaxesOptions & { xmlns: true };

/**
 * The XML parser, without an `Error` for each thing that is wrong: a file may be wrong a million times, and an error
 * with its stack takes longer than reading a record. It goes on after what is told, unless that throws.
 */
export class QuietSaxes extends SaxesParser<Options> {
  readonly #tell: (message: string) => void;

  constructor(options: Omit<Options, 'xmlns'>, tell: (message: string) => void) {
    super({ ...options, xmlns: true });
    this.#tell = tell;
  }

  override fail(message: string): this {
    this.#tell(message);
    return this;
  }
}
