import type { Root } from 'mdast';
import type { Finding } from '../format.ts';
import { htmlToPlainText } from '../html/html-to-body.ts';
import { textToBody } from '../paragraphs.ts';
import { childOf, childrenOf, textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { isSameText } from './compare-texts.ts';
import { flatText } from './flat-text.ts';
import { nitfToHtml } from './nitf-to-html.ts';
import { readHtml } from './read-marked-text.ts';
import type { Story } from './story.ts';

/** What the body of a NITF document holds. */
export type NitfBody = Pick<
  Story,
  'headline' | 'subHeadlines' | 'bylines' | 'dateline' | 'summary' | 'source' | 'rights' | 'body' | 'warnings'
>;

const EMAIL = /^[\w.+%-]{1,80}@[\w.-]{1,80}$/;

/** True for a line of nothing but addresses: they are of the staff, not of the story. */
const isOnlyEmail = (text: string): boolean =>
  text.length <= 500 && text.split(/[\s/,;|]/).every((part) => part === '' || EMAIL.test(part));

/**
 * Reads the body of a NITF document: what stands above the text (headlines, byline, dateline, abstract), the text, and
 * what stands below it.
 * @param body the `<body>`, or whatever holds NITF's blocks (NewsML has them without a body around them)
 */
export function readNitfBody(body: XmlElement): NitfBody {
  const warnings: Finding[] = [];
  const head = childOf(body, 'body.head');
  const parts = (name: string): XmlElement[] => (head === undefined ? [] : childrenOf(head, name));
  const headlines = parts('hedline');
  const headline = headlines.map((part) => flatText(childOf(part, 'hl1'))).find((text) => text !== '');
  const abstract = parts('abstract').map((part) => htmlToPlainText(nitfToHtml(part, warnings)));
  const rights = [...parts('rights'), ...parts('copyrite')].map((part) => flatText(part));
  return {
    headline,
    subHeadlines: headlines
      .flatMap((part) => childrenOf(part, 'hl2'))
      .map((part) => flatText(part))
      .filter((text) => headline === undefined || !isSameText(text, headline)),
    bylines: parts('byline').flatMap((part) => readByline(part, warnings)),
    dateline: flatText(parts('dateline')[0], ['story.date']) || undefined,
    summary: abstract.filter((text) => text !== '').join('\n') || undefined,
    source: flatText(parts('distributor')[0]) || undefined,
    rights: rights.filter((text) => text !== '').join('\n') || undefined,
    body: readText(body, warnings),
    warnings,
  };
}

/** The persons of a byline, else its words, without titles; a title alone is better than nothing. */
function readByline(byline: XmlElement, warnings: Finding[]): string[] {
  // The same name again, turned round for an index.
  if (/normali[sz]ed/i.test(byline.attributes['class'] ?? '')) return [];
  const title = flatText(childOf(byline, 'byttl'));
  const persons = childrenOf(byline, 'person').map((person) => flatText(person, ['function']));
  const line = flatText(byline, ['byttl', 'location', 'virtloc']);
  const names = persons.some((name) => name !== '') ? persons.filter((name) => name !== '') : [line];
  if (names.join('') === '') return [title];
  if (title !== '') {
    warnings.push({
      rule: 'byline-title-left-out',
      line: byline.line,
      message: 'The title or agency after the name in the byline is left out.',
      found: title,
    });
  }
  return names;
}

function readText(body: XmlElement, warnings: Finding[]): Root {
  const head = childOf(body, 'body.head');
  const content = childOf(body, 'body.content') ?? body;
  const end = childOf(body, 'body.end');
  const plain = readUnmarked(content);
  if (plain) return plain;
  const notes = head === undefined ? [] : childrenOf(head, 'note');
  const html = [
    nitfToHtml({ ...content, local: 'body.content', children: notes }, warnings),
    nitfToHtml(content === body ? { ...body, children: withoutParts(body) } : content, warnings),
    end === undefined ? '' : nitfToHtml({ ...end, children: readEnd(end, warnings) }, warnings),
  ].join('\n');
  const { body: root, warnings: losses } = readHtml(html, content.line);
  warnings.push(...losses);
  return root;
}

const withoutParts = (body: XmlElement): XmlElement['children'] =>
  body.children.filter((child) => typeof child === 'string' || !/^body\.(?:head|end)$/.test(child.local));

/** A text without any element: HTML that was put in as text, or plain text. */
function readUnmarked(content: XmlElement): Root | undefined {
  if (content.children.some((child) => typeof child !== 'string')) return undefined;
  const text = textOf(content);
  if (text.trim() === '') return undefined;
  return /<(?:p|br|div)\b[^<>]*>/i.test(text) ? readHtml(text).body : textToBody(text);
}

function readEnd(end: XmlElement, warnings: Finding[]): XmlElement['children'] {
  return end.children.filter((child) => {
    if (typeof child === 'string') return true;
    const text = flatText(child);
    if (text === '' || !isOnlyEmail(text)) return true;
    warnings.push({
      rule: 'email-left-out',
      line: child.line,
      message: 'The line below the text holds only e-mail addresses, which are not imported.',
      found: text,
    });
    return false;
  });
}
