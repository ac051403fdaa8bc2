import { Resvg } from '@resvg/resvg-js';

/**
 * For tests: throws when the text is not well-formed XML with declared namespaces. The XML parser is that of the
 * SVG library, strict like any, so the document is handed to it inside an SVG.
 */
export function expectXml(xml: string): void {
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '');
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${body}</svg>`);
}
