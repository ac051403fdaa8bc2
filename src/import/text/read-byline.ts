/** "By" in languages whose papers print it before the name. */
const BY = /^(?:by|von|por|par|door|af|av|di|od|przez)\s+(?=\p{Lu}|\p{Lo})/iu;
const JOINT = /\s+(?:and|und|y|et|en|og|och|e|i|&)\s+(?=\p{Lu})/u;

/**
 * The names in a line such as `By Asha Rao and Jon Dee`, without "By"; undefined when it is no byline. A line with a
 * comma is one item: what follows may be the person's paper or post.
 */
export function readByline(line: string): string[] | undefined {
  const by = BY.exec(line);
  if (!by || line.length > 120 || /[.!?:;]$/.test(line.replace(/\b\p{Lu}\.$/u, ''))) return undefined;
  const names = line.slice(by[0].length).trim();
  // "By the river, the work goes on" is prose: names are written with capitals, or in capitals throughout.
  const words = names.split(/\s+/);
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:and|und|y|et|og|och|de|da|van|von|der|den|del|la|al|bin|e|i|en)$/u.test(word),
  );
  if (small.length > 0 && !names.includes(',')) return undefined;
  if (small.length > words.length / 2) return undefined;
  return names.includes(',') ? [names] : names.split(JOINT);
}
