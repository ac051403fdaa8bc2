import type { CivilDate } from '../../model/civil-date.ts';
import { dayIndexOf } from '../index/documents.ts';
import type { FoundArticle, Ref } from './answer.ts';
import type { VolumeReader } from './volume-reader.ts';

/**
 * What is known of an article whose text cannot be read: its day, and with it the page that lists it.
 * @param base path of the site, with a slash at both ends
 */
export async function unreadArticle(volume: VolumeReader, ref: Ref, base: string): Promise<FoundArticle> {
  const documents = await volume.documents();
  const day = documents.days[dayIndexOf(documents, ref.doc)] as CivilDate;
  return {
    ref,
    url: `${base}${day.replaceAll('-', '/')}/`,
    headline: '',
    marked: [],
    day,
    language: '',
    topics: [],
    people: [],
    places: [],
    organizations: [],
    snippets: { best: [], more: 0, rest: [], isCut: false },
    matched: [],
    unread: true,
  };
}
