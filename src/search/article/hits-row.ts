import { make, makeButton } from '../page/dom.ts';
import { formatCount } from './format-count.ts';
import type { Step } from './next-hit.ts';

/** The part of the bar that goes from hit to hit. */
export interface HitsRow {
  element: HTMLElement;
  /** Shows and announces which hit the reader is at, from 0 on. */
  setCurrent(index: number, context: string): void;
}

export interface HitsRowActions {
  step: (step: Step) => void;
  clear: () => void;
}

/** @param language of the article, for a screen reader that reads from it */
export function makeHitsRow(count: number, language: string, actions: HitsRowActions): HitsRow {
  const all = formatCount(count, 'hit', 'hits');
  const counter = make('span', { class: 'hits-bar__count' }, all);
  const status = make('span', { class: 'visually-hidden', role: 'status' });
  const stepper = (label: string, sign: string, key: string, step: Step): HTMLButtonElement => {
    const button = makeButton('hits-bar__step', sign, () => actions.step(step));
    button.setAttribute('aria-label', label);
    button.setAttribute('aria-keyshortcuts', key);
    button.title = `${label} (${key})`;
    return button;
  };
  const clear = makeButton('hits-bar__text', 'Clear', actions.clear);
  clear.setAttribute('aria-label', 'Clear the highlighted hits');
  const element = make(
    'div',
    { class: 'hits-bar__row', role: 'group', 'aria-label': 'Hits in this article' },
    stepper('Previous hit', '↑', 'p', -1),
    counter,
    stepper('Next hit', '↓', 'n', 1),
    clear,
    status,
  );
  return {
    element,
    setCurrent(index, context) {
      const at = formatCount(index + 1);
      counter.textContent = `${at} of ${all}`;
      // The page's own reading position stays where it is, so the words around the hit are told too.
      const around = make('span', { lang: language, dir: 'auto' }, context);
      status.replaceChildren(`Hit ${at} of ${formatCount(count)}: `, around);
    },
  };
}
