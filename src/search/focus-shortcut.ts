/** Where the reader's "no" to the shortcut is kept (WCAG 2.2, 2.1.4: a single-key shortcut can be turned off). */
const SETTING = 'dateline:slash-key';

/** On every page: `/` moves to the search box, unless something is being typed or a modifier is held. */
export function focusSearchOnSlash(): void {
  document.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== '/' || !isPlain || event.defaultPrevented || event.isComposing) return;
    if (isTyping(event.target) || !isSlashKeyOn()) return;
    const boxes = [
      ...document.querySelectorAll<HTMLInputElement>('[data-search-page] input[type="search"]'),
      ...document.querySelectorAll<HTMLInputElement>('input[type="search"]'),
    ];
    const box = boxes.find((candidate) => candidate.checkVisibility());
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="textbox"]') !==
        null)
  );
}

export function isSlashKeyOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    // Storage may be refused; the shortcut then stays as it is by default.
    return true;
  }
}

export function setSlashKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, 'off');
  } catch {
    // Nothing can be remembered where storage is refused.
  }
}
