import type { Finding } from '../../format.ts';

/** Writes down what the tags of a file said that an entry cannot say. */
export interface TagLog {
  /** A tag that cannot be filled in. */
  leftOut(name: string, source: string, offset: number): void;
  /** A value that is not known; its tag stands in the text. */
  keptValue(source: string, offset: number): void;
  /** Something embedded that is a link now. */
  embed(url: string, offset: number): void;
  /** Nothing to be said about it: everything so far, in order. */
  findings(): Finding[];
}

/** A report with more lines of one kind than this helps nobody. */
const MAX_SAME = 100;

/**
 * Makes an empty log.
 * @param lineAt line in the file of an offset in the text; offsets come in rising order
 */
export function createTagLog(lineAt: (offset: number) => number): TagLog {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  const add = (offset: number, finding: Finding): void => {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count <= MAX_SAME) findings.push({ ...finding, line: lineAt(offset) });
  };
  return {
    leftOut: (name, source, offset) =>
      add(offset, {
        rule: 'shortcode-left-out',
        message: `The template tag "${shorten(name)}" cannot be filled in here and is left out; text inside it stays.`,
        found: shorten(source),
      }),
    keptValue: (source, offset) =>
      add(offset, {
        rule: 'template-value-kept',
        message:
          'A value that the site would have put in is not known here; the name of it stands in the text.',
        found: shorten(source),
      }),
    embed: (url, offset) =>
      add(offset, {
        rule: 'embed-left-as-link',
        message: 'A video, sound, frame or other embedded content is now a link to it.',
        found: shorten(url),
      }),
    findings: () => {
      const more = [...counts].filter(([, count]) => count > MAX_SAME);
      const rest = more.map(([rule, count]): Finding => {
        const [first] = findings.filter((finding) => finding.rule === rule);
        return { ...first, rule, message: `${count - MAX_SAME} more of the kind: ${first?.message ?? ''}` };
      });
      return [...findings, ...rest];
    },
  };
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
};
