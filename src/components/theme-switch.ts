/**
 * The theme switch: goes from what is shown to the other one, and remembers it. Back to the system's own
 * choice when both agree again, so that a reader who follows the system keeps following it.
 */

/** Named for the program: an archive may share its host, and so its storage, with other sites. */
const STORED = 'dateline:theme';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  button.classList.add('theme-switch--ready');
  const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = (): void => {
    button.setAttribute('aria-pressed', String(isDark()));
  };
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    const likeSystem = (next === 'dark') === system.matches;
    if (likeSystem) delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    try {
      if (likeSystem) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, next);
    } catch {
      // Storage may be forbidden; then the choice lasts for this page.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
}
