/* global customElements, HTMLElement, navigator, document */
// The two small scripts of the pages: what copies a permalink, and what switches the theme.
customElements.define(
  'copy-text',
  class extends HTMLElement {
    connectedCallback() {
      this.querySelector('button')?.addEventListener('click', () =>
        navigator.clipboard.writeText(this.dataset.text ?? ''),
      );
    }
  },
);
document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
  const root = document.documentElement;
  root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
});
