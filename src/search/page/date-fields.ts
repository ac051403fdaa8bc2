import type { Range } from './range.ts';
import { readTyped } from './typed-dates.ts';

/** The two boxes in which a range is typed. */
export class DateFields {
  readonly #boxes: HTMLInputElement[];
  readonly #error: HTMLElement;
  readonly #onChange: (range: Range) => void;
  #shown: Range = {};

  /** @param form holds what SearchPanel.astro laid out: two boxes and a line for what is wrong */
  constructor(form: HTMLFormElement, onChange: (range: Range) => void) {
    this.#boxes = [...form.querySelectorAll('input')];
    const error = form.querySelector<HTMLElement>('[role="alert"]');
    if (!error) throw new Error('SearchPanel.astro has no line for what is wrong with a date');
    this.#error = error;
    this.#onChange = onChange;
  }

  /** Reads what is typed, and narrows to it or says what is wrong with it. */
  read(): void {
    const [from = '', to = ''] = this.#boxes.map(({ value }) => value);
    const typed = readTyped([from, to]);
    if ('wrong' in typed) {
      this.#complain(typed.wrong, typed.box);
      return;
    }
    this.#complain('');
    if (this.#isNew(typed.range)) this.#onChange(typed.range);
  }

  /** Shows a range; a box in which the reader is at work is left alone. */
  render(range: Range): void {
    const isNew = this.#isNew(range);
    this.#shown = range;
    if (!isNew && this.#error.textContent !== '') return;
    for (const [at, box] of this.#boxes.entries()) {
      if (isNew || document.activeElement !== box) box.value = (at === 0 ? range.from : range.to) ?? '';
    }
    this.#complain('');
  }

  #isNew({ from, to }: Range): boolean {
    return from !== this.#shown.from || to !== this.#shown.to;
  }

  #complain(text: string, about?: number): void {
    this.#error.textContent = text;
    for (const [at, box] of this.#boxes.entries()) {
      if (at === about) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
    }
  }
}
