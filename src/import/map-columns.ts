import type { Draft } from './draft.ts';

/** What a column can hold: a field of ours, or the text in one of three forms. */
export type Target =
  Exclude<keyof Draft, 'body' | 'aliases' | 'corrections' | 'suppliedHeadline'> | 'body' | 'bodyHtml';

/** Names that columns have in exports, the likelier first. Compared without capitals, blanks and signs. */
const NAMES: Readonly<Record<Target, readonly string[]>> = {
  headline: [
    'headline',
    'title',
    'heading',
    'head',
    'hed',
    'articletitle',
    'posttitle',
    'titel',
    'titulo',
    'titre',
    'titolo',
    'überschrift',
    'शीर्षक',
    '标题',
    '標題',
    'العنوان',
    'عنوان',
    'заголовок',
  ],
  date: [
    'date',
    'datepublished',
    'published',
    'publishedat',
    'publisheddate',
    'publicationdate',
    'publishdate',
    'pubdate',
    'postdate',
    'issued',
    'issuedate',
    'datum',
    'fecha',
    'data',
    'dato',
    'तारीख',
    'दिनांक',
    '日期',
    'التاريخ',
    'تاریخ',
    'дата',
    'datetime',
    'timestamp',
    'createdat',
    'created',
  ],
  body: [
    'body',
    'text',
    'content',
    'articlebody',
    'article',
    'story',
    'fulltext',
    'bodytext',
    'contenttext',
    'maintext',
    'texto',
    'texte',
    'testo',
    'inhalt',
    'पाठ',
    '正文',
    '内容',
    'النص',
    'متن',
    'текст',
  ],
  bodyHtml: [
    'bodyhtml',
    'contenthtml',
    'html',
    'htmlbody',
    'contentencoded',
    'contentrendered',
    'postcontent',
  ],
  byline: [
    'byline',
    'author',
    'authors',
    'creator',
    'by',
    'writer',
    'journalist',
    'reporter',
    'autor',
    'auteur',
    'autore',
    'लेखक',
    '作者',
    'автор',
  ],
  dateline: ['dateline', 'location'],
  source: [
    'source',
    'publication',
    'newspaper',
    'outlet',
    'publisher',
    'journal',
    'paper',
    'medium',
    'quelle',
    'fuente',
  ],
  sourceUrl: ['sourceurl', 'url', 'link', 'permalink', 'weburl', 'articleurl', 'href', 'guid'],
  section: ['section', 'category', 'desk', 'rubric', 'rubrik', 'ressort', 'seccion', 'rubrique'],
  summary: [
    'summary',
    'abstract',
    'description',
    'excerpt',
    'standfirst',
    'subhead',
    'subheadline',
    'deck',
    'lead',
    'lede',
    'trailtext',
  ],
  language: ['language', 'lang', 'locale', 'sprache', 'idioma', 'langue'],
  topics: ['topics', 'tags', 'keywords', 'subjects', 'topic', 'subject', 'tag', 'categories', 'labels'],
  people: ['people', 'persons', 'person'],
  places: ['places', 'place', 'locations', 'geo'],
  organizations: ['organizations', 'organisations', 'organization', 'organisation', 'orgs', 'companies'],
  rights: ['rights', 'copyright', 'license', 'licence', 'copyrightnotice'],
  id: [
    'id',
    'articleid',
    'uuid',
    'guid',
    'identifier',
    'uri',
    'docid',
    'recordid',
    'storyid',
    'number',
    'nr',
  ],
};

/** Our names, for messages and for `--map`. */
export const TARGETS = Object.keys(NAMES) as Target[];

/** Which column holds what. */
export interface ColumnMap {
  /** Our field → the column's name. */
  columns: Partial<Record<Target, string>>;
  /** Columns that hold nothing that an entry has a place for. */
  left: string[];
}

const toKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** How many of the names are columns that articles have. */
export function knownColumns(names: readonly string[]): number {
  const known = new Set(Object.values(NAMES).flat());
  return names.filter((name) => known.has(toKey(name))).length;
}

/**
 * Finds out which column holds what, by name; what `--map` says goes first.
 * @param given our field → column; a column that is not there is the caller's to refuse
 */
export function mapColumns(
  names: readonly string[],
  given: Readonly<Partial<Record<Target, string>>>,
): ColumnMap {
  const columns: Partial<Record<Target, string>> = {};
  const taken = new Set<string>();
  for (const target of TARGETS) {
    const column = given[target];
    if (column === undefined || column === '') continue;
    columns[target] = column;
    taken.add(column);
  }
  const byKey = new Map(names.map((name) => [toKey(name), name]));
  for (const target of TARGETS) {
    // `--map topics=` says that no column holds them.
    if (columns[target] !== undefined || given[target] === '') continue;
    const column = NAMES[target]
      .map((name) => byKey.get(name))
      .find((name) => name !== undefined && !taken.has(name));
    if (column === undefined) continue;
    columns[target] = column;
    taken.add(column);
  }
  return { columns, left: names.filter((name) => !taken.has(name)) };
}
