/** Long enough that a screen reader is not interrupted by every keystroke. */
const QUIET = 700;

/** Speaks through a live region, only the last of several messages that come in a burst. */
export class Announcer {
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#region.textContent = message), QUIET);
  }
}
