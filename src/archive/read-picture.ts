import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageSize } from 'image-size';
import type { ArticleImage } from '../model/article.ts';
import type { Problem } from '../report/problem.ts';
import type { ArticleFields } from '../schema/article.ts';

/** The project's own folder, wherever the command was called from. */
const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));

/** A picture as an entry names it, looked up on disk: the picture, or what is wrong with it. */
export type PictureResult = { image?: ArticleImage; problem?: Omit<Problem, 'file'> };

/**
 * Finds the file of an article's picture and reads its size. A name alone is a file beside the entry; a
 * path that starts with `/` is a file of the project's `public/`.
 * @param entry the entry's file, relative to the content folder
 */
export async function readPicture(
  image: NonNullable<ArticleFields['image']>,
  entry: string,
  contentDir: string,
): Promise<PictureResult> {
  const beside = !image.src.startsWith('/');
  const file = beside ? join(contentDir, dirname(entry), image.src) : join(PUBLIC, image.src);
  const path = beside ? `/${dirname(entry).replace(/^articles\//, '')}/${image.src}` : image.src;
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) {
    const where = beside ? `beside the article, ${dirname(entry)}/${image.src}` : `public${image.src}`;
    return { problem: explain('missing-image', 'The picture is not there', image.src, `a file ${where}`) };
  }
  try {
    const { width, height } = uprightSize(bytes);
    const { alt, caption, credit } = image;
    return { image: { path, width, height, alt, ...(caption && { caption }), ...(credit && { credit }) } };
  } catch {
    return {
      problem: explain(
        'unreadable-image',
        'The picture cannot be read',
        image.src,
        'a JPEG, PNG, GIF, WebP, AVIF or SVG file',
      ),
    };
  }
}

/** Width and height as browsers show the picture: EXIF orientations 5 to 8 lie on their side. */
function uprightSize(bytes: Uint8Array): { width: number; height: number } {
  const { width, height, orientation = 1 } = imageSize(bytes);
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

const explain = (rule: string, message: string, found: string, expected: string): Omit<Problem, 'file'> => ({
  rule,
  severity: 'error',
  field: 'image.src',
  message,
  found,
  expected,
});
