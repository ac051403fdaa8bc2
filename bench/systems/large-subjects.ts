import type { ArticleInput } from '../../src/schema/article.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../../src/model/subject.ts';

/** Above so many articles a subject has a page for each year, as on our own site. */
const ONE_PAGE = 200;
/** Above so many a year of a subject has a page for each month. */
const ONE_YEAR = 500;

/** Which subjects of an archive are too large for one page. */
export class LargeSubjects {
  readonly #counts = new Map<string, number>();

  /** Counts the subjects of one article. */
  count(fields: ArticleInput): void {
    const year = fields.date.slice(0, 4);
    for (const kind of SUBJECT_KINDS) {
      for (const name of fields[kind] ?? []) {
        for (const key of [keyOf(kind, name), keyOf(kind, name, year)]) {
          this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
        }
      }
    }
  }

  /** The pages of years and months that an article is listed on: `Cocoa/1987`, `Cocoa/1987/03`. */
  partsOf(fields: ArticleInput, kind: SubjectKind): string[] {
    const [year = '', month = ''] = fields.date.split('-');
    return (fields[kind] ?? [])
      .filter((name) => (this.#counts.get(keyOf(kind, name)) ?? 0) > ONE_PAGE)
      .flatMap((name) => {
        const own = `${name}/${year}`;
        return (this.#counts.get(keyOf(kind, name, year)) ?? 0) > ONE_YEAR ? [own, `${own}/${month}`] : [own];
      });
  }
}

const keyOf = (...parts: string[]): string => parts.join('\n').toLowerCase();
