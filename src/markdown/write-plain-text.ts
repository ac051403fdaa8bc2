/** A line that begins with nothing that could begin a block, and ends with a sign. */
const BEGINNING = String.raw`(?:[\p{L}"'“”‘’«(]|\d+(?![\d.)]))`;
/** All that means something to Markdown inside a line, alone or beside another sign. */
const MARKS = String.raw`\\\x60*_[\]<>&|~\t\r\n\uFEFF`;
const LINE = `${BEGINNING}(?:[^${MARKS}]*[^${MARKS} ])?`;
const PLAIN = new RegExp(String.raw`^ *${LINE}(?:\n${LINE})*$`, 'u');

/**
 * The Markdown of a text that is all of its paragraph, where that can be told at a glance: most paragraphs of most
 * articles hold no sign that means anything. They are as they stand, but for blanks at their beginning. A property test
 * holds this to what the serializer writes after it has tried each of its rules on the text.
 * @returns undefined when the serializer has to look
 */
export function writePlainText(value: string): string | undefined {
  if (!PLAIN.test(value)) return undefined;
  return value.startsWith(' ') ? `&#x20;${value.slice(1)}` : value;
}
