import { parseCivilDate } from '../../model/civil-date.ts';
import { formatArticles, formatNumber } from '../../model/display.ts';
import type { Answer } from '../engine/answer.ts';
import type { TopCounts } from '../facets.ts';
import { readDates } from '../query/read-query.ts';
import type { SearchState } from '../search-state.ts';
import type { DateFields } from './date-fields.ts';
import { FacetList } from './facet-list.ts';
import type { FacetActions } from './facet-list.ts';
import { earlier, later } from './histogram-bars.ts';
import type { Extent } from './histogram-bars.ts';
import { Histogram } from './histogram.ts';
import type { Parts } from './parts.ts';
import type { Range } from './range.ts';

const loadSheet = (): Promise<typeof import('./sheet.ts')> => import('./sheet.ts');

/** What the reader can do in the panel. */
export interface PanelActions extends FacetActions {
  setRange: (range: Range) => void;
  clearFilters: () => void;
}

type Numbers = Pick<Answer, 'days' | 'counts'> & { total?: number };

/** What narrows the results: the histogram, the dates and the facets; beside the results, or in a sheet. */
export class PanelView {
  readonly #part: Parts;
  readonly #locale: string;
  readonly #facets: FacetList;
  readonly #histogram: Histogram;
  readonly #setRange: PanelActions['setRange'];
  #dates: DateFields | undefined;
  #range: Range = {};

  constructor(part: Parts, locale: string, actions: PanelActions) {
    this.#part = part;
    this.#locale = locale;
    this.#facets = new FacetList(part('facets'), locale, actions);
    this.#histogram = new Histogram(part('histogram'), locale, actions.setRange);
    this.#setRange = actions.setRange;
    for (const type of ['focusin', 'change', 'submit']) {
      part('dates').addEventListener(type, (event) => {
        if (type === 'submit') event.preventDefault();
        this.#withDates((dates) => type !== 'focusin' && dates.read());
      });
    }
    part('open-sheet').addEventListener('click', () => {
      // Without its code there are the results.
      loadSheet().then(
        ({ openSheet }) => openSheet(part),
        () => {},
      );
    });
    part('whole').addEventListener('click', () => actions.setRange({}));
    part('clear').addEventListener('click', actions.clearFilters);
  }

  /** Fulfilled when the panel is in sight; on a narrow screen that is when its sheet is open. Never after `signal`. */
  seen(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const observer = new IntersectionObserver((entries) => {
        if (!entries.at(-1)?.isIntersecting) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(this.#part('panel'));
      // A phone may never see it: an observer that is left keeps its search with all of its days.
      signal.addEventListener('abort', () => observer.disconnect());
    });
  }

  /** A search begins. Until there is an answer, the numbers are those of the search before. */
  showWaiting(state: SearchState): void {
    this.#showChoices(state);
    // Its place is kept, so that what stands below does not move when its bars come.
    if (this.#part('histogram').hidden) this.#keepPlace(true);
    this.#part('facets').setAttribute('aria-busy', 'true');
  }

  /** The numbers of an answer; without a total, as nothing was asked, those of the whole archive. */
  showAnswer(state: SearchState, { days, total, counts }: Numbers): void {
    this.#showChoices(state);
    // With no hits at any time there is no time to choose.
    const extent = days.length > 0 ? this.#extentOf(state, days) : undefined;
    this.#keepPlace(false);
    this.#part('histogram').hidden = !extent;
    if (extent) this.#histogram.render(days, extent, state);
    this.#part('found').textContent =
      `Show ${total === undefined ? 'the search' : formatArticles(total, this.#locale)}`;
    if (counts) this.#showCounts(state, counts);
    // It may be asked for when the connection is gone.
    loadSheet().catch(() => {});
  }

  #keepPlace(isEmpty: boolean): void {
    const histogram = this.#part('histogram');
    histogram.hidden = false;
    histogram.style.visibility = isEmpty ? 'hidden' : '';
  }

  #showCounts(state: SearchState, counts: TopCounts): void {
    this.#facets.render(counts, state.chosen);
    this.#part('facets').removeAttribute('aria-busy');
  }

  /** The range, and the number of filters: known before the answer is. */
  #showChoices(state: SearchState): void {
    this.#range = state;
    const hasRange = Boolean(state.from ?? state.to);
    // Boxes that nobody has typed into are empty as they are.
    if (this.#dates ?? hasRange) this.#withDates((dates) => dates.render(this.#range));
    this.#part('whole').hidden = !hasRange;
    const chosen = Object.values(state.chosen).flat().length + Number(hasRange);
    this.#part('filter-count').textContent = chosen === 0 ? '' : ` (${formatNumber(chosen, this.#locale)})`;
    this.#part('clear').hidden = chosen === 0;
  }

  /** Does something with the boxes for dates, whose code is loaded when a date is set or typed. */
  #withDates(work: (dates: DateFields) => void): void {
    if (this.#dates) work(this.#dates);
    else {
      import('./date-fields.ts').then(
        (loaded) => {
          this.#dates ??= new loaded.DateFields(this.#part('dates') as HTMLFormElement, this.#setRange);
          // What is typed by then stays.
          if (this.#range.from ?? this.#range.to) this.#dates.render(this.#range);
          work(this.#dates);
        },
        // Without it there is the histogram.
        () => {},
      );
    }
  }

  /** All days that the query can be about: the archive's, as far as dates that are typed let through. */
  #extentOf(state: SearchState, days: Answer['days']): Extent | undefined {
    const { first, last } = this.#part('histogram').dataset;
    const typed = readDates(state.text);
    const begin = parseCivilDate(first ?? '') ?? days[0]?.[0];
    const end = parseCivilDate(last ?? '') ?? days.at(-1)?.[0];
    if (!begin || !end) return undefined;
    const extent = { first: later(begin, typed.from), last: earlier(end, typed.to) };
    // Of a single day there is nothing to choose.
    return extent.first < extent.last ? extent : undefined;
  }
}
