/** Milliseconds after a keystroke until the search runs. */
const DEBOUNCE = 150;
/** Milliseconds without a keystroke after which what was typed stands. */
const PAUSE = 2000;

/** What typing brings about. */
export interface BoxActions {
  /** The text has changed. */
  type: (text: string) => void;
  /** It is time to search for it. */
  search: () => void;
  /** What was typed stands: Enter, a pause. */
  commit: () => void;
  /** The reader has left the box. */
  leave: () => void;
}

/** Follows what is typed into the search box; composed characters (Chinese, Hindi) count once they are complete. */
export function followBox(box: HTMLInputElement, actions: BoxActions): void {
  let search: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(search);
    actions.type(box.value);
    actions.commit();
    actions.search();
  });
  const onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    actions.type(box.value);
    clearTimeout(search);
    clearTimeout(pause);
    search = setTimeout(() => actions.search(), DEBOUNCE);
    pause = setTimeout(() => actions.commit(), PAUSE);
  };
  box.addEventListener('input', onInput);
  box.addEventListener('compositionend', onInput);
  box.addEventListener('blur', () => actions.leave());
}
