import { isSlashKeyOn } from './slash-key.ts';

/* On every page: `/` moves to the search box, unless something is being typed or a modifier is held. */
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="textbox"]') !==
        null)
  );
}
