import { toString } from 'mdast-util-to-string';
import type { Draft } from '../draft.ts';
import type { Finding } from '../format.ts';
import { toBody } from '../feed/feed-text.ts';
import { dateOfChange } from '../feed/item-date.ts';
import { summaryAsText } from '../feed/item-text.ts';
import { personName } from '../feed/read-person.ts';
import { splitBylines } from '../nitf/split-byline.ts';
import { authorsIn, listIn, textIn, type JsonObject } from './json-fields.ts';
import type { JsonFeedHead } from './read-json-feed-head.ts';

const KNOWN: ReadonlySet<string> = new Set(
  `id url title content_html content_text summary date_published date_modified author authors tags language attachments
  image banner_image`.split(/\s+/),
);

/** An item of a JSON Feed → what it says, in the feed's spelling. */
export function jsonItemToDraft(
  item: JsonObject,
  head: JsonFeedHead,
  line: number,
): { draft: Draft; warnings: Finding[] } {
  const url = textIn(item, 'url')?.trim();
  const sourceUrl =
    url === undefined || URL.canParse(url) ? url : (URL.parse(url, head.homePage)?.href ?? url);
  const html = textIn(item, 'content_html');
  const text = textIn(item, 'content_text');
  const summary = textIn(item, 'summary');
  const value = html ?? text ?? summary ?? '';
  const { body, warnings } = toBody(
    { kind: html === undefined ? 'text' : 'html', value, line },
    sourceUrl ?? head.homePage,
  );
  if (value !== '' && value === summary) warnings.push(summaryAsText(line));
  const hasOwnSummary =
    value !== summary && summary !== undefined && summary.trim() !== toString(body).trim();
  const authors = authorsIn(item);
  const byline = splitBylines((authors.length > 0 ? authors : head.authors).map(personName));
  const tags = listIn(item, 'tags').flatMap((tag) =>
    ['string', 'number'].includes(typeof tag) ? [String(tag)] : [],
  );
  const date = readDate(item, line);
  const language = textIn(item, 'language') ?? head.language;
  const fields: { [Key in keyof Draft]: Draft[Key] | undefined } = {
    id: textIn(item, 'id'),
    headline: textIn(item, 'title'),
    date: date.date,
    byline: byline.names.length > 0 ? byline.names : undefined,
    source: head.title,
    sourceUrl,
    summary: hasOwnSummary ? summary : undefined,
    language,
    topics: tags.length > 0 ? tags : undefined,
    body,
  };
  const draft = Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field !== undefined),
  ) as unknown as Draft;
  return { draft, warnings: [...date.warnings, ...byline.warnings, ...warnings, ...leaveOut(item, line)] };
}

function readDate(item: JsonObject, line: number): { date: string | undefined; warnings: Finding[] } {
  const published = textIn(item, 'date_published');
  const changed = textIn(item, 'date_modified');
  if (published !== undefined || changed === undefined) return { date: published, warnings: [] };
  return { date: changed, warnings: [dateOfChange(changed, line)] };
}

/** Says what of an item has no place in an entry. */
function leaveOut(item: JsonObject, line: number): Finding[] {
  const findings: Finding[] = [];
  const [attachment] = listIn(item, 'attachments');
  const file =
    (typeof attachment === 'object' && attachment !== null
      ? textIn(attachment as JsonObject, 'url')
      : undefined) ?? textIn(item, 'image', 'banner_image');
  if (file !== undefined) {
    findings.push({
      rule: 'attachment-left-out',
      line,
      message: 'A picture, sound or file that is attached to the article is not imported.',
      found: file.slice(0, 200),
    });
  }
  const others = Object.keys(item).filter(
    (name) => !KNOWN.has(name) && item[name] !== null && item[name] !== '',
  );
  if (others.length > 0) {
    findings.push({
      rule: 'field-left-out',
      line,
      message: 'The item has fields that no field of an article stands for.',
      found: others.slice(0, 8).join(', ').slice(0, 200),
    });
  }
  return findings;
}
