/**
 * Where a JSON object ends that begins at `start`: just after its closing brace. Minds texts, nothing else, so that a
 * broken object has an end too.
 * @returns -1 when the text ends first
 */
export function jsonObjectEnd(text: string, start: number): number {
  const marks = /["{}]/g;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const end = textEnd(text, marks.lastIndex);
      if (end < 0) return -1;
      marks.lastIndex = end;
    } else {
      depth += mark[0] === '{' ? 1 : -1;
      if (depth === 0) return marks.lastIndex;
    }
  }
  return -1;
}

/** Just after the quotation mark that closes a text. A line break ends it too: it may not stand in one. */
function textEnd(text: string, start: number): number {
  const marks = /\\[^]|["\n]/g;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0].length === 1) return marks.lastIndex;
  }
  return -1;
}
