import type { Answer, Ref } from '../engine/answer.ts';

/** Milliseconds after which what is there is shown, though volumes are still to answer. */
const PATIENCE = 700;
/** Milliseconds between two updates while volumes answer. */
const PACE = 200;

/** What is to happen with answers; each gets what is known by then. */
export interface FlowActions {
  /** Shows the results, with their numbers. */
  list: (answer: Answer) => Promise<void>;
  /** Shows the numbers alone: count, histogram, facets, progress. */
  number: (answer: Answer) => void;
  /** All volumes have answered and the list would change, but the reader is at work in it. */
  offer: () => void;
  fail: (error: unknown) => void;
}

/**
 * Decides when the answers of a search, which come as volumes answer, are shown. Results must not jump: they are
 * shown at once when the answer is complete, else after a moment; from then on the list changes only as long as the
 * reader has not touched it.
 */
export class AnswerFlow {
  /** Fulfilled when there is a list for the first time. */
  readonly listed: Promise<void>;
  readonly #actions: FlowActions;
  #resolve: () => void = () => {};
  #latest: Answer | undefined;
  #shown: Answer | undefined;
  #isDue = false;
  #isTouched = false;
  #isListing = false;
  #hasEnded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #patience: ReturnType<typeof setTimeout>;

  constructor(actions: FlowActions) {
    this.#actions = actions;
    this.listed = new Promise((resolve) => (this.#resolve = resolve));
    this.#patience = setTimeout(() => {
      this.#isDue = true;
      this.#step();
    }, PATIENCE);
  }

  /** Another answer, or the last one. */
  take(answer: Answer): void {
    this.#latest = answer;
    if (!this.#shown || isComplete(answer)) this.#step();
    else this.#timer ??= setTimeout(() => this.#step(), PACE);
  }

  /** The reader has scrolled, focused or pointed into the list: it is not to change by itself any more. */
  touch(): void {
    if (this.#shown) this.#isTouched = true;
  }

  /** The latest answer is what is shown: the reader has had the list made longer. */
  settle(): void {
    this.#shown = this.#latest;
    this.#isTouched = true;
  }

  /** Shows the latest answer, because the reader asks for it. */
  showLatest(): void {
    this.#isTouched = false;
    this.#step();
  }

  /** Nothing more is shown: another search has begun. */
  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#patience);
    clearTimeout(this.#timer);
    this.#resolve();
  }

  #step(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const answer = this.#latest;
    if (!answer || this.#hasEnded || this.#isListing) return;
    const isLast = isComplete(answer);
    if (!this.#shown) {
      if (isLast || (this.#isDue && answer.refs.length > 0)) void this.#list(answer);
      return;
    }
    this.#actions.number(answer);
    if (sameRefs(answer.refs, this.#shown.refs)) return;
    if (!this.#isTouched) void this.#list(answer);
    else if (isLast) this.#actions.offer();
  }

  async #list(answer: Answer): Promise<void> {
    clearTimeout(this.#patience);
    this.#isListing = true;
    try {
      await this.#actions.list(answer);
      this.#shown = answer;
      this.#resolve();
    } catch (error) {
      if (!this.#hasEnded) this.#actions.fail(error);
      return;
    } finally {
      this.#isListing = false;
    }
    if (this.#latest !== answer) this.#step();
  }
}

/** True when no volume is still to answer. */
export const isComplete = ({ progress }: Answer): boolean => progress.done === progress.all;

const sameRefs = (some: readonly Ref[], others: readonly Ref[]): boolean =>
  some.length === others.length &&
  some.every(({ volume, doc }, at) => volume === others[at]?.volume && doc === others[at].doc);
