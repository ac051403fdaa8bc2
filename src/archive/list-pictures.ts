import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CivilDate } from '../model/civil-date.ts';

/** A picture beside the entries of a day. */
export interface Picture {
  day: CivilDate;
  name: string;
  /** Absolute path. */
  file: string;
}

/** The pictures in the folders of these days, in code-unit order. */
export async function listPictures(contentDir: string, days: Iterable<CivilDate>): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const day of days) {
    const folder = join(contentDir, 'articles', ...day.split('-'));
    const names = (await readdir(folder)).filter((name) =>
      /^[^._].*\.(jpe?g|png|gif|webp|avif|svg)$/i.test(name),
    );
    for (const name of names.sort()) pictures.push({ day, name, file: join(folder, name) });
  }
  return pictures;
}
