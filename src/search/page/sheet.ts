import type { Parts } from './parts.ts';

/** Sheets that have been opened before. */
const followed = new WeakSet<HTMLElement>();

/**
 * Opens the sheet that comes up from below on a narrow screen and holds what narrows the results. It is one element that
 * is moved into it and back, so that it keeps what is typed and opened in it.
 */
export function openSheet(part: Parts): void {
  const dialog = part('sheet') as HTMLDialogElement;
  if (!followed.has(dialog)) follow(dialog, part);
  dialog.querySelector('[data-sheet-body]')?.append(part('panel'));
  dialog.showModal();
}

function follow(dialog: HTMLDialogElement, part: Parts): void {
  followed.add(dialog);
  dialog.addEventListener('click', ({ target }) => {
    // The backdrop is the dialog itself; what is in it covers all of it.
    if (target === dialog || (target instanceof Element && target.closest('[data-sheet-close]')))
      dialog.close();
  });
  // Beside the results there is room for it.
  matchMedia('(min-width: 56rem)').addEventListener('change', () => dialog.close());
  dialog.addEventListener('close', () => {
    // It may be open again by then.
    if (!dialog.open) part('aside').append(part('panel'));
  });
}
