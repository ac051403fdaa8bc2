/**
 * Why search cannot answer.
 * `offline`: nothing can be fetched; `missing`: there is no index; `broken`: there is one, but it does not work;
 * `replaced`: the site was published anew while the page was open, so the index must be opened again.
 */
export type FailureKind = 'offline' | 'missing' | 'broken' | 'replaced';

export class SearchFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchFailure';
    this.kind = kind;
  }
}

/** Whatever went wrong, as a failure that the page has words for. */
export function toSearchFailure(error: unknown): SearchFailure {
  if (error instanceof SearchFailure) return error;
  const kind = navigator.onLine ? 'broken' : 'offline';
  return new SearchFailure(kind, error instanceof Error ? error.message : String(error), { cause: error });
}
