import type { Finding } from '../format.ts';
import { dayOf } from '../nitf/leave-out.ts';

/** The dates of an item of IPTC's news architecture, each in the source's spelling. */
export interface ItemDates {
  /** Not IPTC's, but Superdesk's: when the item was first published. */
  firstPublished?: string | undefined;
  firstCreated?: string | undefined;
  versionCreated?: string | undefined;
  contentCreated?: string | undefined;
  embargoed?: string | undefined;
}

/**
 * When an item was published. IPTC has no date of publication, so the nearest is taken: when its first version was made
 * (agencies make what they send; the date stays the same in all versions, and so does the article's address), else when
 * this version was made, else its content. Two things are known better:
 * - what was under embargo was published when the embargo ended, if that is later;
 * - content that is more than a year older than the item is an old text that was made an item of since
 *   ("for example an old photo that is now handled as a ninjs object"): its own date counts.
 * https://iptc.org/std/ninjs/userguide/ (firstCreated, versionCreated, contentCreated, embargoed)
 */
export function publicationDate(dates: ItemDates): { date?: string; warnings: Finding[] } {
  const { firstPublished, firstCreated, versionCreated, contentCreated, embargoed } = dates;
  const first = [firstPublished, firstCreated, versionCreated, contentCreated].find(
    (date) => date !== undefined && date.trim() !== '',
  );
  if (first === undefined) return { warnings: [] };
  const day = dayOf(first);
  const content = dayOf(contentCreated ?? '');
  if (contentCreated !== undefined && day && content && content < yearBefore(day)) {
    return {
      date: contentCreated,
      warnings: [
        {
          rule: 'older-content',
          message:
            'The text is more than a year older than the item that holds it; the date of the text was taken.',
          found: `content of ${contentCreated}, item of ${first}`,
        },
      ],
    };
  }
  const end = dayOf(embargoed ?? '');
  const isHeld = embargoed !== undefined && day !== undefined && end !== undefined && end > day;
  return { date: isHeld ? embargoed : first, warnings: [] };
}

const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
