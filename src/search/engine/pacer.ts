/** Milliseconds that answers are gathered for before the page hears of them. Most searches have ended by then. */
const PACE = 100;

/** Does what is asked for again and again at most once in so many milliseconds, for all that asked by then. */
export class Pacer {
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasEnded = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  ask(): void {
    if (this.#hasEnded) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, PACE);
  }

  /** What was asked for and not done yet is not wanted any more. */
  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
  }
}
