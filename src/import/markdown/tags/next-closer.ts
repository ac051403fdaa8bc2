/** A tag is no longer than this; what is, is text with braces in it. */
const MAX_TAG = 4000;

/** Finds what closes a tag. Offsets must be asked for in rising order; the text is gone through once a closer. */
export type NextCloser = (closer: string, from: number) => number | undefined;

/** @returns a finder that gives the offset of the closer, or undefined when none is near enough */
export function createNextCloser(text: string): NextCloser {
  const known = new Map<string, number>();
  return (closer, from) => {
    let at = known.get(closer);
    if (at === undefined || (at >= 0 && at < from)) {
      at = text.indexOf(closer, from);
      known.set(closer, at);
    }
    return at >= 0 && at - from <= MAX_TAG ? at : undefined;
  };
}
