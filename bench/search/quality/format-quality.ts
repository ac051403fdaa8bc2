import { markdownTable } from '../../report/markdown-table.ts';
import type { CountResult } from '../checks/check-counts.ts';
import type { PhraseResult } from '../checks/check-phrases.ts';
import type { Half } from './query-set.ts';
import type { Quality } from './run-quality.ts';
import type { SystemScore } from './score-system.ts';

/** Examples named of what went wrong: enough to go and look. */
const EXAMPLES = 3;

/** The figures as Markdown. */
export function formatQuality(quality: Quality): string {
  const { articles, queries, scores, sites, missing } = quality;
  const halfOf = (list: readonly { half: Half }[]): number =>
    list.filter(({ half }) => half === 'report').length;
  return [
    `${articles.toLocaleString('en')} articles (Reuters-21578); ${queries.knownItem.length} known items and ${queries.topical.length} topics, of which ${halfOf(queries.knownItem)} and ${halfOf(queries.topical)} are reported on.`,
    markdownTable(
      ['', 'known-item MRR@10', 'topical nDCG@10', 'both halves: known-item', 'topical'],
      scores.map(formatScore),
    ),
    ...sites.flatMap(({ title, phrases, counts }) => [
      formatPhrases(title, phrases),
      formatCounts(title, counts),
    ]),
    missing.map((line) => `- Not scored: ${line}.`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const formatScore = ({ title, knownItem, topical }: SystemScore): string[] => [
  title,
  ...[knownItem.report, topical.report, knownItem.all, topical.all].map((figure) => figure.toFixed(3)),
];

function formatPhrases(title: string, results: readonly PhraseResult[]): string {
  const table = markdownTable(
    [
      `Phrases, ${title}`,
      'in the texts',
      'found',
      'of these with hyphens',
      'recall',
      'precision, hyphens as spaces',
      'precision, to the sign',
    ],
    results.map(({ phrase, expected, found, missing, wrong, otherSigns }) => [
      phrase,
      expected,
      found,
      otherSigns.length,
      share(expected - missing.length, expected),
      share(found - wrong.length, found),
      share(found - wrong.length - otherSigns.length, found),
    ]),
  );
  return [table, ...results.flatMap(explainPhrase)].join('\n');
}

function explainPhrase({ phrase, missing, wrong }: PhraseResult): string[] {
  return [['missing', missing] as const, ['wrong', wrong] as const].flatMap(([what, paths]) =>
    paths.length === 0 ? [] : [`\n- “${phrase}”, ${what}: ${paths.slice(0, EXAMPLES).join(', ')}`],
  );
}

function formatCounts(title: string, results: readonly CountResult[]): string {
  const wrong = results.filter(
    ({ expected, total, different }) => expected !== total || different.length > 0,
  );
  const summary = `Counts, ${title}: totals, days, topics, people, places and organizations of ${results.length - wrong.length} of ${results.length} queries equal a count over the corpus.`;
  const lines = wrong.map(
    ({ query, expected, total, different }) =>
      `- ${query}: ${total} articles, ${expected} in the corpus; ${different.slice(0, EXAMPLES).join('; ')}`,
  );
  return [summary, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

const share = (part: number, whole: number): string => (whole === 0 ? '' : (part / whole).toFixed(3));
