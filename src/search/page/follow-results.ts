/** Pixels of scrolling that are meant. */
const SCROLLED = 40;
/** Milliseconds without scrolling after which the place is noted. */
const REST = 200;

/** What the reader does with the list of results. */
export interface ResultsActions {
  /** They have scrolled, focused or pointed into it. */
  touch: () => void;
  /** They have opened the result at a place of the list. */
  open: (place: number) => void;
  /** Scrolling has come to rest, or the page is left. */
  rest: () => void;
}

/** Follows what is done with the results. */
export function followResults(results: HTMLElement, { touch, open, rest }: ResultsActions): void {
  results.addEventListener('focusin', touch);
  results.addEventListener('pointerdown', touch);
  results.addEventListener('pointermove', ({ movementX, movementY }) => {
    // Results that come up under a pointer that rests are not pointed into.
    if (movementX !== 0 || movementY !== 0) touch();
  });
  let top = scrollY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScroll = (): void => {
    if (Math.abs(scrollY - top) > SCROLLED) touch();
    clearTimeout(timer);
    timer = setTimeout(() => {
      top = scrollY;
      rest();
    }, REST);
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', rest);
  const onOpen = ({ target }: Event): void => {
    const item = target instanceof Element ? target.closest('h3 a')?.closest('li') : undefined;
    if (item) open([...results.children].indexOf(item));
  };
  results.addEventListener('click', onOpen);
  results.addEventListener('auxclick', onOpen);
}
