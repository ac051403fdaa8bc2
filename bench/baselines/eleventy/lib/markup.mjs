const CODES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text) => String(text).replaceAll(/[&<>"]/g, (character) => CODES[character]);

/**
 * Tag for templates: what is put in is escaped, lists are joined, and nothing stands for what is not there. HTML that
 * another call has made stays as it is.
 */
export function markup(strings, ...values) {
  let text = strings[0];
  values.forEach((value, at) => (text += show(value) + strings[at + 1]));
  return new Html(text);
}

/** HTML as it is. */
export const raw = (text) => new Html(text);

class Html {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

function show(value) {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(show).join('');
  return value === undefined || value === null || value === false ? '' : escape(value);
}

/** JSON in a script element, which no text in it can close. */
export const jsonLd = (data) =>
  raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
