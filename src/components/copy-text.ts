/** `<copy-text data-text="…">`: its button puts the text on the clipboard, its status says so. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    // Only where the page may write to the clipboard (a secure context) is there anything to offer.
    if (!('clipboard' in navigator)) return;
    this.dataset['ready'] = '';
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const status = this.querySelector('[role="status"]');
    const said = await navigator.clipboard.writeText(this.dataset['text'] ?? '').then(
      () => 'Copied',
      () => 'Not copied: the browser did not allow it',
    );
    if (status) status.textContent = said;
  }
}

customElements.define('copy-text', CopyText);
