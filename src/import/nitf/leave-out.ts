import type { ReadOptions } from '../format.ts';

/** What decides whether an item becomes an article. */
export interface ItemState {
  /** What the item is, when it is no text: `picture`, `package`. */
  kind?: string | undefined;
  /** As the source has it: `usable`, `canceled`, `Withheld`. */
  status?: string | undefined;
  /** Until when nothing of it may be published; '' for "until further notice". */
  embargoed?: string | undefined;
  /** Whether there is a text that could be an article. */
  hasText: boolean;
}

/**
 * Why an item is left out, as `--include` takes it: its kind, `canceled`, `withheld` or `embargoed`. Undefined when
 * it is an article, or when all that speaks against it was asked for.
 */
export function reasonToLeaveOut(item: ItemState, options: ReadOptions): string | undefined {
  const wanted = (reason: string): boolean => options.include.has(reason);
  const { kind } = item;
  if (kind !== undefined && !(wanted(kind) && item.hasText)) return kind;
  const status = item.status?.trim().toLowerCase() ?? '';
  const held = /^cancell?ed$/.test(status) ? 'canceled' : status === 'withheld' ? 'withheld' : undefined;
  if (held && !wanted(held)) return held;
  if (item.embargoed !== undefined && !wanted('embargoed') && isInForce(item.embargoed, options.today))
    return 'embargoed';
  return undefined;
}

/** Without a day that can be read an embargo has no end: better left out than published too early. */
const isInForce = (until: string, today: string): boolean => (dayOf(until) ?? '9999-12-31') > today;

/** The day at the start of an ISO 8601 date, extended (`2013-07-09T…`) or basic (`20130709T…`), as `YYYY-MM-DD`. */
export function dayOf(date: string): string | undefined {
  const match = /^\s*(\d{4})-?(\d{2})-?(\d{2})/.exec(date);
  return match ? `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}` : undefined;
}
