import type { CivilDate } from '../../model/civil-date.ts';
import { formatArticles } from '../../model/display.ts';
import { make } from './dom.ts';
import { toBars } from './histogram-bars.ts';
import type { Bar, Bars, Extent } from './histogram-bars.ts';
import type { HistogramHands } from './histogram-hands.ts';
import { formatPeriod } from '../labels.ts';
import type { Range } from './range.ts';

/** What a reader may do with the chart. */
const EVENTS = [
  ...['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'],
  ...['keydown', 'focus', 'blur'],
];

/**
 * Hits over time as bars. It is one slider to assistive technology: bars are too narrow to be a target each. What
 * takes the reader's hand is loaded when there is one.
 */
export class Histogram {
  /** What is drawn now. */
  drawn: Bars = { unit: 'year', bars: [] };
  readonly chart: HTMLElement;
  readonly table: HTMLDetailsElement;
  readonly locale: string;
  readonly #told: HTMLElement;
  readonly #onPick: (range: Range) => void;
  #hands: HistogramHands | undefined;
  /** What was done to the chart before there were hands for it. */
  #early: Event[] = [];

  /** @param root holds what SearchPanel.astro laid out: the chart, a line for what it tells, the table */
  constructor(root: HTMLElement, locale: string, onPick: (range: Range) => void) {
    const part = (name: string): HTMLElement =>
      root.querySelector<HTMLElement>(`.histogram__${name}`) ?? root;
    this.chart = part('chart');
    this.#told = part('told');
    this.table = part('table') as HTMLDetailsElement;
    this.locale = locale;
    this.#onPick = onPick;
    const take = (event: Event): void => this.#take(event);
    for (const name of EVENTS) this.chart.addEventListener(name, take);
    this.table.addEventListener('toggle', take);
  }

  render(days: readonly (readonly [CivilDate, number])[], extent: Extent, range: Range): void {
    // Bars must not change under a finger.
    if (this.#hands?.holds(() => this.render(days, extent, range))) return;
    const before = this.drawn;
    this.drawn = toBars(days, extent, range);
    const { bars } = this.drawn;
    const highest = Math.max(1, ...bars.map(({ count }) => count));
    this.chart.replaceChildren(
      ...bars.map(({ count, inRange }) => {
        const bar = make('span', { class: inRange ? 'histogram__bar' : 'histogram__bar is-outside' });
        bar.style.setProperty('--share', `${((100 * count) / highest).toFixed(1)}%`);
        if (count > 0) bar.classList.add('has-hits');
        return bar;
      }),
    );
    this.chart.setAttribute('aria-valuemax', String(Math.max(0, bars.length - 1)));
    if (this.#hands) this.#hands.follow(before);
    else this.tell([], 0);
  }

  /**
   * Says what some bars stand for; of none, what all of them do.
   * @param at the bar that the slider stands at
   */
  tell(told: readonly Bar[], at: number): void {
    const { bars, unit } = this.drawn;
    for (const [index, bar] of [...this.chart.children].entries()) {
      const one = bars[index];
      bar.classList.toggle('is-picked', one !== undefined && told.includes(one));
    }
    const text = told.length > 0 ? this.#describe(told) : '';
    const [first, last] = [bars[0], bars.at(-1)];
    const texts =
      text || !first || !last ? [text] : [this.nameOf([first]), `by ${unit}`, this.nameOf([last])];
    this.#told.replaceChildren(...texts.map((one) => make('span', {}, one)));
    this.chart.setAttribute('aria-valuenow', String(at));
    this.chart.setAttribute('aria-valuetext', text || (first ? this.#describe(bars) : 'No articles'));
  }

  /** The time that bars stand for, as people write it. */
  nameOf(bars: readonly Bar[]): string {
    const [first, last] = [bars[0], bars.at(-1)];
    if (!first || !last) return '';
    const [from, to] = [formatPeriod(first.from, this.locale), formatPeriod(last.to, this.locale)];
    return from === to ? from : `${from} – ${to}`;
  }

  #describe(bars: readonly Bar[]): string {
    const count = bars.reduce((sum, bar) => sum + bar.count, 0);
    return `${this.nameOf(bars)}: ${formatArticles(count, this.locale)}`;
  }

  #take(event: Event): void {
    if (this.#hands) {
      this.#hands.take(event);
      return;
    }
    this.#early.push(event);
    if (this.#early.length > 1) return;
    import('./histogram-hands.ts').then(
      (loaded) => {
        const hands = new loaded.HistogramHands(this, this.#onPick);
        this.#hands = hands;
        for (const early of this.#early) hands.take(early);
      },
      // Without the code for it there are the dates; the next try may load it.
      () => (this.#early = []),
    );
  }
}
