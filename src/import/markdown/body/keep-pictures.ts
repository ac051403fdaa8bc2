import type { Html } from 'mdast';
import { attribute, isElement } from '../../html/html-nodes.ts';
import { parseHtmlFragment } from '../../html/parse-html.ts';
import { judgeAddress } from '../../html/safe-address.ts';
import type { Slots } from './slots.ts';

const PICTURE = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/iy;

/** A picture that is longer than this holds its data in itself. */
const MAX_TAG = 2000;

/**
 * Keeps the pictures of an HTML text that lie on the site itself. HTML that comes from anywhere has no use for them;
 * the files of a site are at hand, and Markdown's own pictures keep such addresses too.
 */
export function keepPictures(html: string, slots: Slots, position: Html['position']): string {
  const pieces: string[] = [];
  let from = 0;
  const openings = /<img\b/gi;
  for (let match = openings.exec(html); match; match = openings.exec(html)) {
    PICTURE.lastIndex = 0;
    const tag = PICTURE.exec(html.slice(match.index, match.index + MAX_TAG))?.[0];
    if (tag === undefined) continue;
    openings.lastIndex = match.index + tag.length;
    const [element] = parseHtmlFragment(tag).root.childNodes;
    if (!element || !isElement(element)) continue;
    const address = judgeAddress(attribute(element, 'src') ?? '');
    if (address.kind !== 'relative') continue;
    const title = attribute(element, 'title');
    pieces.push(
      html.slice(from, match.index),
      slots.keepInline([
        {
          type: 'image',
          url: address.url,
          alt: attribute(element, 'alt') ?? '',
          ...(title && { title }),
          ...(position && { position }),
        },
      ]),
    );
    from = openings.lastIndex;
  }
  return pieces.join('') + html.slice(from);
}
