/** What an element is given: attributes as text, `true` for one without a value, left out when undefined or false. */
export type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and children. Text goes in as text, never as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A button that does something on this page. */
export function makeButton(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: className }, label);
  button.addEventListener('click', onClick);
  return button;
}

/** Milliseconds after which a page that is not seen, and paints nothing, is waited for no longer. */
const UNSEEN = 100;

/** Fulfilled when what was done to the page until now has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
