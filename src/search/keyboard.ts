/** Arrow keys go from the search box into the results, from result to result, and back into the box. */
export function moveByArrows(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const links = [...root.querySelectorAll<HTMLElement>('[data-part="results"] h3 a')];
    const stops = [box, ...links];
    const at = stops.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const next = stops[event.key === 'ArrowDown' ? at + 1 : at - 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
