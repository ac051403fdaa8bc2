/**
 * What narrows the results: beside them on a wide screen, in a sheet that comes up from below on a narrow one. It is
 * one element that is moved, so that it keeps what is typed and opened in it.
 */
export class Sheet {
  readonly #dialog: HTMLDialogElement;

  /**
   * @param panel what is moved
   * @param aside where it stands on a wide screen
   * @param dialog the sheet; `[data-sheet-body]` in it takes the panel, `[data-sheet-close]` closes it
   * @param opener the button that opens it
   */
  constructor(panel: HTMLElement, aside: HTMLElement, dialog: HTMLDialogElement, opener: HTMLElement) {
    this.#dialog = dialog;
    const body = dialog.querySelector('[data-sheet-body]') ?? dialog;
    const isWide = matchMedia('(min-width: 56rem)');
    const fit = (): void => {
      if (isWide.matches) dialog.close();
      (isWide.matches ? aside : body).append(panel);
    };
    isWide.addEventListener('change', fit);
    fit();
    opener.addEventListener('click', () => dialog.showModal());
    dialog.addEventListener('click', (event) => {
      // The backdrop is the dialog itself; what is in it covers all of it.
      const { target } = event;
      if (target === dialog || (target instanceof Element && target.closest('[data-sheet-close]'))) {
        dialog.close();
      }
    });
  }

  close(): void {
    this.#dialog.close();
  }
}
