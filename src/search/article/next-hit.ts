/** One hit on, or one back. */
export type Step = 1 | -1;

/**
 * The hit to go to, from the one that the reader is at; after the last comes the first. Who is at none yet goes from
 * where the window stands: on to the first hit that is not above it, back to the last that is.
 * @param current undefined for none
 * @param isAbove tells of a hit whether it stands above the window
 */
export function nextHit(
  current: number | undefined,
  step: Step,
  count: number,
  isAbove: (index: number) => boolean,
): number {
  if (current !== undefined) return (current + step + count) % count;
  let below = 0;
  while (below < count && isAbove(below)) below += 1;
  if (step === 1) return below % count;
  return (below - 1 + count) % count;
}
