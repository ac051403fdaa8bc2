/** The elements that SearchPanel.astro has laid out, by what they are for: `data-part="results"`. */
export type Parts = (name: string) => HTMLElement;

/** @throws Error for a part that is not there, which is a mistake of ours */
export const partsOf =
  (root: HTMLElement): Parts =>
  (name) => {
    const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`SearchPanel.astro has no data-part="${name}"`);
    return found;
  };
