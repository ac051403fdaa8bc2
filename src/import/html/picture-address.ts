import { attribute } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';
import { judgeAddress } from './safe-address.ts';

/** Where pages put the address of a picture that loads late. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-full-url'];

/**
 * The address of a picture: its `src`, unless that is only a stand-in until a script puts the real one there.
 * @returns undefined when it has none that can be kept; relative when the page's address is not known
 */
export function pictureAddress(
  element: HtmlElement,
  base: string | undefined,
): { url: string; relative: boolean } | undefined {
  const candidates = [
    ...LATE.map((name) => attribute(element, name)),
    attribute(element, 'src'),
    firstOfSet(attribute(element, 'data-srcset') ?? attribute(element, 'srcset')),
  ];
  for (const candidate of candidates) {
    if (candidate === undefined || candidate.trim() === '') continue;
    const address = judgeAddress(candidate, base);
    if (address.kind === 'absolute' && !address.url.startsWith('mailto:'))
      return { url: address.url, relative: false };
    if (address.kind === 'relative') return { url: address.url, relative: true };
  }
  return undefined;
}

/** True for the dots by which pages count their readers. */
export const isTrackingDot = (element: HtmlElement): boolean =>
  ['width', 'height'].every((name) => /^[01](?:px)?$/.test(attribute(element, name)?.trim() ?? ''));

const firstOfSet = (set: string | undefined): string | undefined =>
  set?.trim().split(/[\s]+/)[0]?.replace(/,$/, '');
