const NUMBER = new Intl.NumberFormat('en');

/** `1,204`, or with a noun `1,204 hits`. */
export function formatCount(count: number, one?: string, many?: string): string {
  const noun = count === 1 ? one : many;
  return NUMBER.format(count) + (noun === undefined ? '' : ` ${noun}`);
}
