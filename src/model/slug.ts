/**
 * Text → the readable part of a URL, in any script: lower case, letters, marks and digits kept, everything
 * else one hyphen. `Make-in-India` → `make-in-india`, `भारत और रूस` → `भारत-और-रूस`.
 * Two spellings that give the same slug are one subject. Returns '' when nothing readable is left.
 */
export function slugify(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Apostrophes, and what nobody sees: joiners and soft hyphens stand inside words.
      .replace(/['’ʼ]|\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .normalize('NFC')
  );
}

/** True when a file name's stem is safe as a slug: what {@link slugify} gives is itself. */
export function isSafeSlug(slug: string): boolean {
  return slug !== '' && slug === slugify(slug) && new TextEncoder().encode(slug).length <= 200;
}
