import type { Nodes } from 'mdast';
import type { Finding } from '../../format.ts';

/** What of a body could not be brought over. The names are permanent; where HTML has the same losses, they are its. */
const LOSSES = {
  struck: [
    'struck-text-kept',
    'Text that was struck through now reads as ordinary text.',
    'pieces of text that were struck through now read as ordinary text.',
  ],
  unsafeLink: [
    'unsafe-link',
    'A link led to an address that cannot be kept (a script, data, another protocol, or no address at all); its text stays.',
    'links led to addresses that cannot be kept (scripts, data, other protocols, or no address at all); their text stays.',
  ],
  linkWithinPage: [
    'link-within-page',
    'A link led to another place on the same page; its text stays.',
    'links led to other places on the same page; their text stays.',
  ],
  relativeLink: [
    'relative-link',
    'A link names no site, and the address of the page is not known; it is kept as it is.',
    'links name no site, and the address of the page is not known; they are kept as they are.',
  ],
  relativePicture: [
    'relative-picture',
    'A picture lies on the old site; its address is kept as it is, so its file must be brought along.',
    'pictures lie on the old site; their addresses are kept as they are, so their files must be brought along.',
  ],
  pictureLeftOut: [
    'picture-left-out',
    'A picture has no address on the web, so it cannot be shown; its alternative text stays.',
    'pictures have no address on the web, so they cannot be shown; their alternative texts stay.',
  ],
  uncalledNote: [
    'uncalled-footnote',
    'A footnote is called nowhere in the text, so the old pages did not show it; it is left out.',
    'footnotes are called nowhere in the text, so the old pages did not show them; they are left out.',
  ],
  unusedDefinition: [
    'unused-definition',
    'A line has the form of an address that links refer to, and none does, so the old pages did not show it; it is left out.',
    'lines have the form of addresses that links refer to, and none does, so the old pages did not show them; they are left out.',
  ],
} as const;

/** Counts what a body loses; each is told once, with its first place and their number. */
export type BodyLog = Record<keyof typeof LOSSES, (node: Nodes, found: string) => void> & {
  findings(): Finding[];
};

/** @param lineOf line in the file of a node, when it is known */
export function createBodyLog(lineOf: (node: Nodes) => number | undefined): BodyLog {
  const counts = new Map<keyof typeof LOSSES, { count: number; found: string; line: number | undefined }>();
  const adders = Object.keys(LOSSES).map((key) => {
    const loss = key as keyof typeof LOSSES;
    const add = (node: Nodes, found: string): void => {
      const counted = counts.get(loss);
      if (counted) counted.count += 1;
      else counts.set(loss, { count: 1, found: found.slice(0, 200), line: lineOf(node) });
    };
    return [loss, add] as const;
  });
  const log = Object.fromEntries(adders) as Record<keyof typeof LOSSES, (node: Nodes, found: string) => void>;
  return {
    ...log,
    findings: () =>
      [...counts].map(([loss, { count, found, line }]) => {
        const [rule, one, many] = LOSSES[loss];
        const message = count === 1 ? one : `${count} ${many}`;
        return { rule, ...(line !== undefined && { line }), message, ...(found !== '' && { found }) };
      }),
  };
}
