import type { CivilDate } from '../../model/civil-date.ts';

/** The day of an article, from its permalink: `/1987/03/12/slug/`. */
export const dayOfUrl = (url: string): CivilDate => url.split('/').slice(1, 4).join('-') as CivilDate;
