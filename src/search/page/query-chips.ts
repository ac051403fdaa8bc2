import { describeQuery, isPlain } from '../query/describe-query.ts';
import { removeClause } from '../query/format-query.ts';
import { parseQuery } from '../query/parse-query.ts';

/** What a typed text was understood as, part by part, and the text without each part; nothing for plain words. */
export function explainText(text: string, locale: string): { label: string; rest: () => string }[] {
  const query = parseQuery(text);
  if (isPlain(query)) return [];
  return describeQuery(query, locale).map(({ label, span }) => ({
    label,
    rest: () => removeClause(text, span),
  }));
}
