import { EMPTY_FORM, fromForm, toForm } from '../query/advanced-form.ts';
import type { AdvancedForm } from '../query/advanced-form.ts';
import { parseQuery } from '../query/parse-query.ts';
import { parsePeriod } from '../query/period.ts';
import { make } from './dom.ts';
import { describeWrong } from './typed-dates.ts';

const FIELDS: readonly [name: keyof AdvancedForm, label: string, hint: string][] = [
  ['all', 'All of these words', 'anywhere in an article, in any of their forms'],
  ['exact', 'Exactly this phrase', 'the words together, in this order'],
  ['any', 'Any of these words', 'one of them is enough'],
  ['none', 'None of these words', 'articles that hold one are left out'],
  ['headline', 'In the headline', 'words that the headline must have'],
  ['from', 'From', '1987, 1987-03 or 1987-03-12'],
  ['to', 'To', 'the last day, month or year, included'],
];

/**
 * The form for readers who type no operators: it writes the query into the search box.
 * @param details what it is shown in, once it is open
 * @param text what is in the search box
 */
export function fillAdvancedForm(details: HTMLElement, text: string, onSubmit: (text: string) => void): void {
  const form = details.querySelector('form') ?? details.appendChild(makeForm());
  // While the reader is at work in it, it is what they make of it.
  if (form.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement) return;
  const query = parseQuery(text);
  const filled = toForm(query);
  for (const [name] of FIELDS) boxOf(form, name).value = (filled ?? EMPTY_FORM)[name];
  const note = form.querySelector('[role="alert"]');
  if (note) {
    note.textContent = filled
      ? ''
      : 'The search box says more than this form can show; it would be replaced.';
  }
  form.onsubmit = (event) => {
    event.preventDefault();
    const wrong = (['from', 'to'] as const)
      .map((name) => boxOf(form, name))
      .find((box) => box.value.trim() !== '' && !parsePeriod(box.value.trim()));
    if (note) note.textContent = wrong ? describeWrong(wrong.value.trim()) : '';
    if (wrong) {
      wrong.focus();
      return;
    }
    const entries = FIELDS.map(([name]) => [name, boxOf(form, name).value]);
    onSubmit(fromForm(Object.fromEntries(entries) as AdvancedForm));
  };
}

const boxOf = (form: HTMLFormElement, name: string): HTMLInputElement =>
  form.elements.namedItem(name) as HTMLInputElement;

function makeForm(): HTMLFormElement {
  const fields = FIELDS.map(([name, label, hint]) => {
    const id = `advanced-${name}`;
    const hintId = `${id}-hint`;
    const box = make('input', {
      id,
      name,
      class: 'search__field',
      autocomplete: 'off',
      'aria-describedby': hintId,
    });
    return make(
      'p',
      {
        class: name === 'from' || name === 'to' ? 'advanced__field advanced__field--half' : 'advanced__field',
      },
      make('label', { for: id }, label),
      box,
      make('span', { id: hintId, class: 'search__hint' }, hint),
    );
  });
  const submit = make('button', { type: 'submit', class: 'search__button' }, 'Search with these');
  const form = make('form', { class: 'advanced', 'aria-label': 'Advanced search' }, ...fields);
  form.append(make('p', { class: 'search__error', role: 'alert' }), submit);
  return form;
}
