import { formatNumber } from '../../model/display.ts';
import { make } from './dom.ts';
import type { Bar, Bars } from './histogram-bars.ts';
import type { Histogram } from './histogram.ts';
import { toRange } from './range.ts';
import type { Range } from './range.ts';

/**
 * What is done with the bars of a histogram: a press on a bar, or a drag over several, narrows to them; so do the arrow
 * keys (with Shift for several) and Enter. And the same numbers as a table, once it is opened.
 */
export class HistogramHands {
  readonly #histogram: Histogram;
  readonly #onPick: (range: Range) => void;
  /** Bars that are being picked: where it began and where it is. */
  #picked: { anchor: number; at: number } | undefined;
  #pointer: number | undefined;
  #waiting: (() => void) | undefined;

  constructor(histogram: Histogram, onPick: (range: Range) => void) {
    this.#histogram = histogram;
    this.#onPick = onPick;
  }

  /** True when bars must not change now; then `draw` is called when they may. */
  holds(draw: () => void): boolean {
    if (this.#pointer === undefined) return false;
    this.#waiting = draw;
    return true;
  }

  /** The bars have changed: the one that was picked is found again. */
  follow(before: Bars): void {
    const from = before.bars[this.#picked?.at ?? -1]?.from;
    const at = this.#bars.findIndex((bar) => bar.from === from);
    this.#picked = at < 0 ? undefined : { anchor: at, at };
    this.#tell();
    if (this.#histogram.table.open) this.#fillTable();
  }

  /** Something happened to the chart, or the table was opened or closed. */
  take(event: Event): void {
    if (event instanceof KeyboardEvent) this.#onKey(event);
    else if (event instanceof PointerEvent) this.#onPointer(event);
    else if (event.type === 'focus') this.#onFocus();
    else if (event.type === 'blur') {
      if (this.#pointer === undefined) this.#release();
    } else this.#fillTable();
  }

  get #bars(): Bar[] {
    return this.#histogram.drawn.bars;
  }

  #onPointer(event: PointerEvent): void {
    const isHeld = this.#pointer === event.pointerId;
    switch (event.type) {
      case 'pointerdown':
        if (event.isPrimary && event.button === 0 && this.#bars.length > 0) this.#press(event);
        break;
      case 'pointermove':
        if (isHeld) this.#pick(this.#picked?.anchor ?? 0, this.#barAt(event));
        else if (this.#pointer === undefined) this.#tell(this.#barAt(event));
        break;
      case 'pointerup':
        if (!isHeld) break;
        this.#narrow();
        this.#release();
        break;
      case 'pointercancel':
        this.#release();
        break;
      default:
        if (this.#pointer === undefined) this.#tell();
    }
  }

  #press(event: PointerEvent): void {
    this.#pointer = event.pointerId;
    try {
      this.#histogram.chart.setPointerCapture(event.pointerId);
    } catch {
      // It was let go before this was loaded: that comes next.
    }
    const at = this.#barAt(event);
    this.#pick(at, at);
  }

  #onFocus(): void {
    if (this.#picked) return;
    const first = this.#bars.findIndex(({ inRange }) => inRange);
    if (first >= 0 && this.#histogram.chart.matches(':focus-visible')) this.#pick(first, first);
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#bars.length - 1;
    if (last < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const { anchor, at } = this.#picked ?? { anchor: 0, at: 0 };
    const to: number | undefined = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 10,
      PageUp: at + 10,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(to, last));
      this.#pick(event.shiftKey ? anchor : next, next);
    } else if (event.key === 'Enter' || event.key === ' ') this.#narrow();
    else return;
    event.preventDefault();
    // The page has keys of its own for arrows.
    event.stopPropagation();
  }

  #barAt(event: PointerEvent): number {
    const { left, width } = this.#histogram.chart.getBoundingClientRect();
    const { length } = this.#bars;
    return Math.max(0, Math.min(Math.floor(((event.clientX - left) / (width || 1)) * length), length - 1));
  }

  #pick(anchor: number, at: number): void {
    this.#picked = { anchor, at };
    this.#tell();
  }

  #narrow(): void {
    const picked = this.#pickedBars();
    const [first, last] = [picked[0], picked.at(-1)];
    if (first && last) this.#onPick(toRange(first.from, last.to));
  }

  #release(): void {
    this.#pointer = undefined;
    this.#picked = undefined;
    this.#tell();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
  }

  #pickedBars(): Bar[] {
    if (!this.#picked) return [];
    const { anchor, at } = this.#picked;
    return this.#bars.slice(Math.min(anchor, at), Math.max(anchor, at) + 1);
  }

  /** Says what the bars that are picked, or the one that is pointed at, stand for. */
  #tell(pointed?: number): void {
    const picked = this.#pickedBars();
    const one = pointed === undefined ? [] : this.#bars.slice(pointed, pointed + 1);
    this.#histogram.tell(picked.length > 0 ? picked : one, Math.max(0, this.#picked?.at ?? 0));
  }

  #fillTable(): void {
    const { table, locale, drawn } = this.#histogram;
    const rows = drawn.bars.map(
      (bar) => [this.#histogram.nameOf([bar]), formatNumber(bar.count, locale)] as const,
    );
    table.querySelector('.table-scroll')?.replaceChildren(makeTable(drawn.unit, rows));
  }
}

/** The numbers of the bars as a table. */
function makeTable(unit: string, rows: readonly (readonly [string, string])[]): HTMLElement {
  const head = make('tr', {}, make('th', { scope: 'col' }, unit), make('th', { scope: 'col' }, 'articles'));
  const body = rows.map(([name, count]) =>
    make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, count)),
  );
  const caption = make('caption', { class: 'visually-hidden' }, `Articles by ${unit}`);
  return make('table', {}, caption, make('thead', {}, head), make('tbody', {}, ...body));
}
