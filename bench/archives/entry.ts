/** One file of an archive: an article as its content folder holds it. */
export interface Entry {
  /** `2020/09/04/slug.md`, below `articles/`. */
  path: string;
  /** Front matter and body. */
  text: string;
}
