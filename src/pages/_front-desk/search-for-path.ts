/** On the page for a wrong address: offers a search for the words of the address. */
const offer = document.querySelector<HTMLElement>('#path-search');
const link = offer?.querySelector('a');
const words = wordsOf(location.pathname, offer?.dataset['base'] ?? '/');

if (offer && link && words) {
  link.href = `${offer.dataset['href'] ?? ''}?q=${encodeURIComponent(words)}`;
  link.textContent = `“${words}”`;
  offer.hidden = false;
  const box = document.querySelector<HTMLInputElement>('main input[name="q"]');
  if (box) box.value = words;
}

/** `/archive/2020/09/04/rifle-factory.html` → `rifle factory`: no numbers of dates, no file endings. */
function wordsOf(path: string, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  let text = below;
  try {
    text = decodeURIComponent(below);
  } catch {
    // A stray % in the address: search for it as it stands.
  }
  return text
    .replace(/\.(html?|php|aspx?)$/i, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word && !/^\d{1,4}$/.test(word))
    .slice(0, 12)
    .join(' ');
}
