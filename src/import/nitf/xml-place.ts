import type { RecordPlace } from '../format.ts';
import type { XmlRecord } from '../xml/read-xml-records.ts';

/** Where a record of an XML file stands. A record too large to be kept has a frame and nothing in it. */
export const placeOf = ({ number, line, raw, frame }: XmlRecord): RecordPlace => ({
  number,
  line,
  ...(raw !== undefined && { raw }),
  ...(frame !== undefined && { frame }),
});

/**
 * What opens an XML file, without declaration, comments, instructions and document type: its first start tag and what
 * follows. Enough to tell vocabularies apart.
 */
export function firstTags(head: string): string {
  let text = head.trimStart();
  for (;;) {
    const skipped = SKIPPED.map((pattern) => pattern.exec(text)?.[0].length ?? 0).find(
      (length) => length > 0,
    );
    if (skipped === undefined) return text;
    text = text.slice(skipped).trimStart();
  }
}

const SKIPPED = [/^<\?[^]*?\?>/, /^<!--[^]*?-->/, /^<!DOCTYPE[^[>]*(?:\[[^]*?\]\s*)?>/i];
