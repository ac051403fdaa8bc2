import type { XmlElement } from '../xml/xml-element.ts';

/** Text on one line: what XML breaks and indents, it means as a space. */
export const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

/** The text inside an element on one line; a line break is a space, and elements called so are left out. */
export const flatText = (element: XmlElement | undefined, except: readonly string[] = []): string =>
  element === undefined ? '' : oneLine(rawText(element, new Set(['alt-code', ...except])));

const rawText = (element: XmlElement, except: ReadonlySet<string>): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (except.has(child.local)) return '';
      return child.local === 'br' ? ' ' : rawText(child, except);
    })
    .join('');
