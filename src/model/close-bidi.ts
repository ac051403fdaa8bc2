/**
 * A text with every embedding, override and isolate in it brought to its end (UAX #9), so that it can be set before
 * others on one line and turn none of them round. A text that opens none is returned as it is.
 */
export function closeBidi(text: string): string {
  const open: string[] = [];
  for (const [control] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/gu)) {
    if (/[\u2066-\u2068]/u.test(control)) open.push('\u2069');
    else if (control !== '\u202C' && control !== '\u2069') open.push('\u202C');
    // An end closes what it belongs to; the end of an isolate closes all that was opened inside it as well.
    else if (control === '\u2069' && open.includes(control)) open.length = open.lastIndexOf(control);
    else if (open.at(-1) === control) open.pop();
  }
  return text + open.reverse().join('');
}
