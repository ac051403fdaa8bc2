import anyAscii from 'any-ascii';
import { isSafeSlug, slugify } from '../model/slug.ts';

/** Bytes of a slug: room for a number behind it, and for the folder names of an archive on any disk. */
const MOST_BYTES = 100;

/**
 * The readable part of an article's address, made from its headline: at most about 100 bytes, cut between words where it
 * has any. In the headline's own script, or in Latin letters.
 * @returns `article` when the headline has nothing that an address can hold
 */
export function chooseSlug(headline: string, { transliterate }: { transliterate: boolean }): string {
  const slug = cutSlug(slugify(transliterate ? anyAscii(headline) : headline));
  if (slug === '') return 'article';
  // Windows keeps some names for devices.
  return isSafeSlug(slug) && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? slug : `${slug}-1`;
}

const bytes = (text: string): number => Buffer.byteLength(text);

function cutSlug(slug: string): string {
  if (bytes(slug) <= MOST_BYTES) return slug;
  let short = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(slug)) {
    if (bytes(short + segment) > MOST_BYTES) break;
    short += segment;
  }
  const word = short.lastIndexOf('-');
  return slugify(word > MOST_BYTES / 3 ? short.slice(0, word) : short);
}
