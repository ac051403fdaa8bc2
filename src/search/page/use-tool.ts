import type { SearchState } from '../search-state.ts';
import { describeState } from './describe-state.ts';
import type { ExportFormat } from './export/export-results.ts';
import type { KeptThings } from './kept.ts';
import { hrefOf } from './search-history.ts';
import type { SearchRunner } from './search-runner.ts';

/* What the tools do when they are used. `tell` says how it went. */

type Tell = (text: string) => void;

/** @param copied fulfilled when the link is in the clipboard */
export async function tellCopied(copied: Promise<unknown>, tell: Tell): Promise<void> {
  try {
    await copied;
    tell('Copied.');
  } catch {
    tell(`Not copied: the browser did not allow it. The link is ${location.href}`);
  }
}

/**
 * Saves a search, or forgets it again.
 * @returns what there is to say of it
 */
export function toggleSaved({ saved }: KeptThings, state: SearchState, locale: string): string {
  const url = hrefOf(state);
  if (saved.has(url)) {
    saved.remove(url);
    return '';
  }
  saved.add({ url, label: describeState(state, locale), text: state.text.trim() });
  return 'Saved in this browser; saved searches are listed where a new search begins.';
}

/** Saves the list of results as a file. */
export async function exportAs(format: string, runner: SearchRunner, tell: Tell): Promise<void> {
  const { signal } = runner;
  try {
    const { exportResults } = await import('./export/export-results.ts');
    tell(await exportResults(runner.engine, format as ExportFormat, signal, tell));
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    tell('The list could not be exported. Trying again may help.');
  }
}

/** Shows the form that writes queries. */
export async function fillForm(
  details: HTMLDetailsElement,
  text: string,
  onSubmit: (text: string) => void,
  tell: Tell,
): Promise<void> {
  try {
    const { fillAdvancedForm } = await import('./advanced-view.ts');
    fillAdvancedForm(details, text, onSubmit);
  } catch {
    details.open = false;
    tell('The form could not be loaded. Trying again may help.');
  }
}
