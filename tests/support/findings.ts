/** Gathers what is wrong on many pages, so that a mistake of the layout is one line and not one a page. */
export class Findings {
  readonly #files = new Map<string, string[]>();

  /** Notes that `what` is wrong in `file`. */
  add(what: string, file: string): void {
    const files = this.#files.get(what) ?? [];
    files.push(file);
    this.#files.set(what, files);
  }

  /** One line for each thing that is wrong: what it is, on how many pages, and the first of them. */
  get lines(): string[] {
    return [...this.#files].map(([what, files]) =>
      files.length === 1
        ? `${what} in ${files[0] ?? ''}`
        : `${what} in ${files.length} files, first ${files[0] ?? ''}`,
    );
  }
}
