import type { Root } from 'mdast';
import type { Finding } from '../format.ts';
import { htmlToPlainText } from '../html/html-to-body.ts';
import { bodyText, countWords } from '../nitf/compare-texts.ts';
import { readHtml } from '../nitf/read-marked-text.ts';
import { parseNitf } from '../nitf/parse-nitf.ts';
import type { Story } from '../nitf/story.ts';
import { textToBody } from '../paragraphs.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** One of the texts of an item, in one of the forms that agencies send side by side. */
export interface TextPart {
  /** What the source calls it: `main`, `html5`. For people. */
  role: string;
  line?: number | undefined;
  content:
    | { kind: 'html'; html: string }
    /** The whole document, or whatever holds NITF's blocks. */
    | { kind: 'nitf'; nitf: XmlElement }
    | { kind: 'text'; text: string }
    /** A vocabulary that cannot be read; its text only shows whether something is missing. */
    | { kind: 'unknown'; text: string };
}

/** The text that was taken. */
export interface ChosenText {
  body: Root;
  warnings: Finding[];
  /** What a NITF document says besides its text. */
  nitf?: Story;
}

/** What has most structure comes first: all forms say the same. */
const ORDER = ['html', 'nitf', 'text'];
/** As much as a byline or a line of dashes may be missing in another rendering of the same text. */
const TOLERANCE = 0.02;
/** More renderings of one text than any agency sends. */
const MOST_COMPARED = 20;
/** Vocabularies that cannot be read have codes among their text. */
const UNKNOWN_TOLERANCE = 0.3;

/**
 * Takes the text of an item that has most structure. Others that have words which it has not are told of, one warning
 * each: so renderings of the same text pass in silence, and a second text does not.
 * @returns a body without children when there is no text that can be read
 */
export function chooseText(parts: readonly TextPart[]): ChosenText {
  const readable = ORDER.flatMap((kind) => parts.filter(({ content }) => content.kind === kind));
  for (const part of readable) {
    const chosen = readPart(part);
    const text = bodyText(chosen.body);
    if (text.trim() === '') continue;
    const shareMissing = countWords([text, chosen.nitf?.headline, chosen.nitf?.summary].join('\n'));
    const others = parts
      .filter((other) => other !== part)
      .slice(0, MOST_COMPARED)
      .filter((other) => shareMissing(wordsOf(other)) > toleranceOf(other));
    return { ...chosen, warnings: [...chosen.warnings, ...others.map(explainOther)] };
  }
  return { body: { type: 'root', children: [] }, warnings: [] };
}

const toleranceOf = ({ content }: TextPart): number =>
  content.kind === 'unknown' ? UNKNOWN_TOLERANCE : TOLERANCE;

function readPart({ content, line }: TextPart): ChosenText {
  switch (content.kind) {
    case 'html':
      return readHtml(content.html, line);
    case 'nitf': {
      const { story } = parseNitf(content.nitf);
      return { body: story.body, warnings: story.warnings, nitf: story };
    }
    default:
      return { body: textToBody(content.text), warnings: [] };
  }
}

function wordsOf({ content }: TextPart): string {
  switch (content.kind) {
    case 'html':
      return htmlToPlainText(content.html);
    case 'nitf':
      return bodyText(parseNitf(content.nitf).story.body);
    default:
      return content.text;
  }
}

const explainOther = ({ role, line, content }: TextPart): Finding => ({
  rule: 'other-text-left-out',
  ...(line !== undefined && { line }),
  message:
    content.kind === 'unknown'
      ? 'The item also has its text in a form that cannot be read, and that seems to say more.'
      : 'The item has a second text, with words that the first one does not have; only the first is imported.',
  found: role,
});
