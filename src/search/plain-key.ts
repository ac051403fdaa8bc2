import { isSlashKeyOn } from './slash-key.ts';

/**
 * True when a key was pressed by itself and outside of any field, so that it may be a shortcut; never for a reader who has
 * switched the single-key shortcuts off.
 * @param key as `KeyboardEvent.key` has it, letters in lower case
 */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key.toLowerCase() !== key || isHeld || event.defaultPrevented || event.isComposing) return false;
  return !isTyping(event.target) && isSlashKeyOn();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="textbox"]') !==
        null)
  );
}
