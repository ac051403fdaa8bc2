import { readAtomText, readLooseText, toPlainText } from './feed-text.ts';
import type { FeedFields } from './feed-names.ts';

/** The first text of these names that is not empty, without markup. */
export function plainField(fields: FeedFields, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const element of fields.all(name)) {
      const text = name.startsWith('atom:') ? readAtomText(element) : readLooseText(element);
      const plain = text === undefined ? '' : toPlainText(text);
      if (plain !== '') return plain;
    }
  }
  return undefined;
}
