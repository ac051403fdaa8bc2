import type { Problem } from '../report/problem.ts';
import type { Article } from './article.ts';
import { compareText } from './article.ts';
import { monthOf, yearOf } from './civil-date.ts';
import { SUBJECT_KINDS } from './subject.ts';
import type { SubjectKind, SubjectRef } from './subject.ts';
import { datePath, subjectIndexPath, subjectPath } from './urls.ts';

/** What the check must know of an article. */
export type CheckedArticle = Pick<Article, 'file' | 'path' | 'day' | 'aliases' | 'subjects'>;

/** Which article has an address. Only this is kept of each, since there may be a million. */
type Holder = Pick<Article, 'file' | 'path'>;

/** What the check must know beside the articles. */
export interface CatalogueOptions {
  /** Paths of pages that are there whatever the articles are; {@link FIXED_PAGES} when left out. */
  pages?: Iterable<string>;
  /** Subjects (`topics/public-library`) whose note says which spelling is shown. */
  named?: ReadonlySet<string>;
}

/** Pages of every archive, before the base path. */
export const FIXED_PAGES: readonly string[] = [
  '/',
  '/search/',
  '/about/',
  '/dates/',
  '/404/',
  '/pagefind/',
  '/_astro/',
  ...SUBJECT_KINDS.map(subjectIndexPath),
];

/**
 * What can only be seen with all articles side by side: two pages at one address, an alias on a page, and
 * subjects spelt in several ways. One pass over the articles, then one over what it gathered.
 */
export function checkCatalogue(
  articles: Iterable<CheckedArticle>,
  options: CatalogueOptions = {},
): Problem[] {
  const pages = new Map<string, string>();
  for (const path of options.pages ?? FIXED_PAGES) pages.set(toKey(path), `the page ${path}`);
  const permalinks = new Map<string, Holder>();
  const aliases: { path: string; index: number; article: Holder }[] = [];
  const subjects = new Map<string, Spellings>();
  const problems: Problem[] = [];

  for (const article of articles) {
    const key = toKey(article.path);
    const twin = permalinks.get(key);
    if (twin) problems.push(explainTwins(article, twin));
    else permalinks.set(key, { file: article.file, path: article.path });

    const { day } = article;
    for (const date of [day, monthOf(day), yearOf(day)])
      pages.set(toKey(datePath(date)), `the page of ${date}`);
    article.aliases.forEach((path, index) => aliases.push({ path, index, article }));
    for (const kind of SUBJECT_KINDS) {
      problems.push(...gatherSubjects(article, kind, subjects));
      for (const { slug, name } of article.subjects[kind]) {
        pages.set(toKey(subjectPath(kind, slug)), `the page of "${name}"`);
      }
    }
  }
  for (const [key, article] of permalinks) pages.set(key, `the article ${article.file}`);
  return [
    ...problems,
    ...checkAliases(aliases, pages),
    ...checkSpellings(subjects, options.named ?? new Set()),
  ];
}

/** What a disk that ignores case and Unicode form (macOS, Windows) would take for the same path. */
const toKey = (path: string): string => path.normalize('NFC').toLowerCase();

function explainTwins(article: Holder, twin: Holder): Problem {
  const same = article.path === twin.path;
  return {
    rule: 'duplicate-permalink',
    severity: 'error',
    file: article.file,
    message: same
      ? `The article has the same address as ${twin.file}.`
      : `The address differs from that of ${twin.file} only in capitals or in how letters are encoded; many disks take the two for one.`,
    found: article.path,
    expected: 'another file name for one of the two',
  };
}

function checkAliases(
  aliases: { path: string; index: number; article: Holder }[],
  pages: Map<string, string>,
): Problem[] {
  const taken = new Map<string, Holder>();
  return aliases.flatMap(({ path, index, article }): Problem[] => {
    const key = toKey(path);
    const start = {
      severity: 'error',
      file: article.file,
      field: `aliases.${String(index)}`,
      found: path,
    } as const;
    const page = pages.get(key);
    if (page !== undefined) {
      const message = `The alias ${path} is the address of ${page}, so it cannot redirect.`;
      return [
        { ...start, rule: 'alias-on-page', message, expected: 'an old path that no page has now, or none' },
      ];
    }
    const other = taken.get(key);
    if (other) {
      const message =
        other === article
          ? `The alias ${path} is listed twice.`
          : `The alias ${path} also belongs to ${other.file}; a path can redirect to one article only.`;
      return [
        { ...start, rule: 'duplicate-alias', message, expected: 'each alias once in the whole archive' },
      ];
    }
    taken.set(key, article);
    return [];
  });
}

/** How the articles spell one subject. */
interface Spellings {
  kind: SubjectKind;
  /** By spelling: how many articles have it, and the first of them by file name. */
  names: Map<string, { count: number; file: string }>;
}

function gatherSubjects(
  article: CheckedArticle,
  kind: SubjectKind,
  subjects: Map<string, Spellings>,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  article.subjects[kind].forEach(({ slug, name }, index) => {
    const start = { file: article.file, field: `${kind}.${String(index)}`, found: name };
    if (slug === '') {
      const message = `The name "${name}" holds no letter or digit, so its page cannot have an address.`;
      problems.push({
        ...start,
        rule: 'unreadable-subject',
        severity: 'error',
        message,
        expected: 'a name with letters or digits',
      });
      return;
    }
    const before = seen.get(slug);
    if (before !== undefined) {
      const message = `"${name}" and "${before}" share one address, so they are one subject, named twice in this article.`;
      problems.push({
        ...start,
        rule: 'repeated-subject',
        severity: 'warning',
        message,
        expected: 'each subject once, or names that differ in their letters and digits',
      });
      return;
    }
    seen.set(slug, name);
    countSpelling(subjects, { kind, slug, name }, article.file);
  });
  return problems;
}

function countSpelling(
  subjects: Map<string, Spellings>,
  { kind, slug, name }: SubjectRef,
  file: string,
): void {
  const key = `${kind}/${slug}`;
  const known = subjects.get(key) ?? { kind, names: new Map<string, { count: number; file: string }>() };
  subjects.set(key, known);
  const spelling = known.names.get(name);
  if (!spelling) known.names.set(name, { count: 1, file });
  else {
    spelling.count += 1;
    if (compareText(file, spelling.file) < 0) spelling.file = file;
  }
}

function checkSpellings(subjects: Map<string, Spellings>, named: ReadonlySet<string>): Problem[] {
  return [...subjects].flatMap(([key, { kind, names }]): Problem[] => {
    if (names.size < 2 || named.has(key)) return [];
    const sorted = [...names].sort(([a, one], [b, other]) => other.count - one.count || compareText(a, b));
    const list = sorted.map(
      ([name, { count, file }]) =>
        `"${name}" (${String(count)} ${count === 1 ? 'article' : 'articles'}, ${count === 1 ? '' : 'first '}${file})`,
    );
    const preferred = sorted[0]?.[0] ?? '';
    const rarest = sorted.at(-1);
    return [
      {
        rule: 'several-spellings',
        severity: 'warning',
        file: rarest?.[1].file ?? '',
        field: kind,
        message: `One subject is spelt in several ways: ${list.join('; ')}. They share one page.`,
        ...(rarest ? { found: rarest[0] } : {}),
        expected: 'one spelling in all articles, or a note on the subject whose "name" says which is shown',
        fix: `  - ${/^[\p{L}\p{M}][\p{L}\p{M}\p{N} -]*$/u.test(preferred) ? preferred : JSON.stringify(preferred)}`,
      },
    ];
  });
}
