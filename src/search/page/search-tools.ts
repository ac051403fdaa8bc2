import { isBlank } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';
import { keptIn } from './kept.ts';
import type { Parts } from './parts.ts';
import { hrefOf } from './search-history.ts';
import type { SearchRunner } from './search-runner.ts';

/** What the tools need of the page. */
export interface ToolActions {
  runner: SearchRunner;
  setText: (text: string) => void;
}

type Uses = typeof import('./use-tool.ts');

/**
 * What can be done with a search besides reading its results: copy its link, save it, export the list, write it with a
 * form. What does it is loaded when it is asked for.
 */
export class SearchTools {
  readonly #part: Parts;
  readonly #base: string;
  readonly #locale: string;
  readonly #actions: ToolActions;
  #state: SearchState | undefined;

  constructor(part: Parts, base: string, locale: string, actions: ToolActions) {
    this.#part = part;
    this.#base = base;
    this.#locale = locale;
    this.#actions = actions;
    part('copy').addEventListener('click', () => {
      // Some browsers let only the press itself write to the clipboard.
      const copied = (async () => navigator.clipboard.writeText(location.href))();
      this.#use(({ tellCopied }, tell) => tellCopied(copied, tell));
    });
    part('save').addEventListener('click', () =>
      this.#use(({ toggleSaved }, tell) => {
        if (this.#state) tell(toggleSaved(keptIn(this.#base), this.#state, this.#locale));
        this.#showSaved();
      }),
    );
    part('export').addEventListener('click', ({ target }) => {
      const format = target instanceof HTMLElement && target.dataset['format'];
      if (format) this.#use(({ exportAs }, tell) => exportAs(format, this.#actions.runner, tell));
    });
    part('advanced').addEventListener('toggle', () => this.#fillForm());
  }

  /** A search begins, or nothing is asked. */
  show(state: SearchState): void {
    this.#state = state;
    this.#tell('');
    this.#showSaved();
    this.#fillForm();
    const kept = keptIn(this.#base);
    const root = this.#part('kept');
    if (!isBlank(state)) return;
    if ([kept.recent, kept.saved, kept.starred].every((list) => list.all().length === 0)) {
      root.replaceChildren();
      return;
    }
    // Without its code nothing is lost: it is there the next time.
    import('./kept-view.ts').then(
      (loaded) => loaded.showKept(root, kept, this.#locale),
      () => {},
    );
  }

  #use(work: (uses: Uses, tell: (text: string) => void) => unknown): void {
    import('./use-tool.ts').then(
      (uses) => work(uses, (text) => this.#tell(text)),
      () => this.#tell('This could not be loaded. Trying again may help.'),
    );
  }

  #showSaved(): void {
    const isSaved = this.#state !== undefined && keptIn(this.#base).saved.has(hrefOf(this.#state));
    this.#part('save').setAttribute('aria-pressed', String(isSaved));
    this.#part('save').textContent = isSaved ? 'Saved' : 'Save this search';
  }

  /** Both seen and heard. */
  #tell(text: string): void {
    this.#part('told').textContent = text;
  }

  #fillForm(): void {
    const details = this.#part('advanced') as HTMLDetailsElement;
    if (!details.open || !this.#state) return;
    const { text } = this.#state;
    this.#use(({ fillForm }, tell) => fillForm(details, text, this.#actions.setText, tell));
  }
}
