import { checkWebAddress } from '../../schema/check-web-address.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../format.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { contentToBody } from './content-to-body.ts';
import { oldPath } from './old-path.ts';
import { toPlainLine } from './plain-line.ts';
import { postByline } from './post-byline.ts';
import { postSubjects } from './post-subjects.ts';
import type { PostDate } from './post-date.ts';
import type { Site } from './read-site.ts';
import { contentOf, excerptOf, metaOf, rssText, wpText } from './wxr-element.ts';

/**
 * What tells a post from all others: the site's address and the post's number there, as `https://example.org/?p=12`.
 * The guid is only taken where there is no number: two posts can have the same one, when a site was filled by imports.
 */
export function idOf(item: XmlElement, site: Site): string | undefined {
  const number = wpText(item, 'post_id');
  if (site.home !== '' && /^\d+$/.test(number)) return `${site.home}/?p=${number}`;
  return rssText(item, 'guid') || rssText(item, 'link') || (number && `?p=${number}`) || undefined;
}

/** A post → a draft of its article. Comments and custom fields are not read. */
export function itemToDraft(
  item: XmlElement,
  site: Site,
  { date, warnings: dateWarnings }: PostDate,
): { draft: Draft; warnings: Finding[] } {
  const link = rssText(item, 'link');
  const isAddress = checkWebAddress(link) === undefined;
  const { text, line } = contentOf(item);
  const content = contentToBody(text, {
    base: isAddress ? link : site.home || undefined,
    footnotes: metaOf(item, 'footnotes'),
  });
  const { byline, warnings: bylineWarnings } = postByline(item, site);
  const { language = site.language, ...subjects } = postSubjects(item, site);
  const alias = oldPath(link, site.home);
  const draft: Draft = {
    ...filled({
      id: idOf(item, site),
      headline: toPlainLine(rssText(item, 'title')),
      date,
      source: site.title,
      sourceUrl: isAddress ? link : undefined,
      summary: toPlainLine(excerptOf(item)),
      language,
    }),
    ...(byline.length > 0 && { byline }),
    ...Object.fromEntries(Object.entries(subjects).filter(([, value]) => value.length > 0)),
    ...(alias !== undefined && { aliases: [alias] }),
    body: content.body,
  };
  const warnings = [
    ...dateWarnings,
    ...bylineWarnings,
    ...content.warnings.map((warning) => ({ line, ...warning })),
  ];
  return { draft, warnings: [...warnings, ...missingPicture(item, warnings)] };
}

/** Without the fields that are empty. */
const filled = <K extends string>(fields: Record<K, string | undefined>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string | undefined>(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<Record<K, string>>;

/** The picture that goes with the post, or that an attachment is: told once an article. */
function missingPicture(item: XmlElement, told: readonly Finding[]): Finding[] {
  const number = metaOf(item, '_thumbnail_id');
  const file = wpText(item, 'attachment_url');
  const found = file || (/^[1-9]\d*$/.test(number) ? `_thumbnail_id ${number}` : '');
  if (found === '' || told.some(({ rule }) => rule === 'picture-left-out')) return [];
  const message = 'The picture that goes with the post is left out: the archive shows only files of its own.';
  return [{ rule: 'picture-left-out', line: item.line, message, found }];
}
