import { isPlainKey } from './plain-key.ts';

/* On every page: `/` moves to the search box, unless something is being typed or a modifier is held. */
document.addEventListener('keydown', (event) => {
  if (!isPlainKey(event, '/')) return;
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
