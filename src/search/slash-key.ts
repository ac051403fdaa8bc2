/** Where the reader's "no" to the shortcut is kept (WCAG 2.2, 2.1.4: a single-key shortcut can be turned off). */
const SETTING = 'dateline:slash-key';

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
