import type { Finding } from './format.ts';
import type { ColumnMap, Target } from './map-columns.ts';

/** What is wrong with the columns of a source, or with what `--map` says of them. Nothing, as a rule. */
export function explainColumns(
  names: readonly string[],
  { columns }: ColumnMap,
  given: Readonly<Partial<Record<Target, string>>>,
): Finding[] {
  const problems: Finding[] = [];
  for (const [field, column] of Object.entries(given)) {
    if (column !== '' && !names.includes(column)) {
      problems.push({
        rule: 'map-column',
        message: `--map names the column “${column}”, and there is none of that name.`,
        found: `${field}=${column}`,
        expected: `one of ${names.join(', ')}`,
      });
    }
  }
  for (const [target, what] of [
    ['date', 'the date of publication'],
    ['body', 'the text'],
  ] as const) {
    if (columns[target] !== undefined || (target === 'body' && columns.bodyHtml !== undefined)) continue;
    problems.push({
      rule: 'missing-column',
      message: `No column is known to hold ${what}.`,
      found: names.join(', ').slice(0, 300),
      expected: `the name of the column: --map ${target}=COLUMN`,
    });
  }
  return problems;
}
