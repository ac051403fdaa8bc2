import type { Article } from '../model/article.ts';
import { closeBidi } from '../model/close-bidi.ts';
import { dateParts, formatDate } from '../model/civil-date.ts';
import { displayHeadline, formatList, interfaceLocale } from '../model/display.ts';
import type { Site } from '../model/site.ts';
import { toUrl, type SiteAddress } from '../model/urls.ts';

/**
 * An article as an entry of a bibliography, after the Chicago Manual of Style: author, headline, source, date,
 * archive, address. A supplied headline stands in brackets and without quotation marks; an absent author or
 * source is left out.
 */
export function toCitation(article: Article, site: Site, address: SiteAddress): string {
  const locale = interfaceLocale(site.language);
  const { byline, source, suppliedHeadline } = article;
  const headline = closeBidi(article.headline);
  return [
    ...(byline.length > 0 ? [closed(formatList(byline.map(closeBidi), locale))] : []),
    suppliedHeadline ? closed(displayHeadline({ headline, suppliedHeadline })) : `“${closed(headline)}”`,
    `${source ? `${closeBidi(source)}, ` : ''}${formatDate(article.day, 'day', locale)}.`,
    closed(site.title),
    `${decodeURI(toUrl(address, article.path))}.`,
  ].join(' ');
}

/** A sentence part with its full stop, unless it ends with a mark of its own. */
const closed = (text: string): string => (/[.!?。？！]$/u.test(text) ? text : `${text}.`);

/**
 * An article as a BibTeX entry: `@article` with the source as its journal, or `@misc` when the source is not
 * known. Text is UTF-8 with TeX's own characters escaped; headline and names stand in braces of their own, so
 * that no style lowers their capitals or takes a desk ("Reuters and agencies") for two people.
 */
export function toBibTex(article: Article, site: Site, address: SiteAddress): string {
  const { year, month, day } = dateParts(article.day);
  const fields: [name: string, value: string | undefined][] = [
    ['author', article.byline.map((name) => `{${escapeTex(name)}}`).join(' and ') || undefined],
    ['title', `{${escapeTex(displayHeadline(article))}}`],
    ['journal', article.source && escapeTex(article.source)],
    ['howpublished', article.source ? undefined : escapeTex(site.title)],
    ['year', String(year)],
    ['month', String(month)],
    ['day', String(day)],
    ['url', toUrl(address, article.path)],
    ['note', article.source ? escapeTex(site.title) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${article.source ? 'article' : 'misc'}{${toKey(article)},\n${lines.join('\n')}\n}\n`;
}

/** The permalink as a key; BibTeX takes ASCII only, so a slug in another script leaves the date. */
const toKey = (article: Article): string => article.id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\~^&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`);

/** An article as a RIS record of type NEWS (newspaper article), for reference managers. Lines end in CR LF. */
export function toRis(article: Article, site: Site, address: SiteAddress): string {
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ...article.byline.map((name): [string, string] => ['AU', name]),
    ['TI', displayHeadline(article)],
    ['T2', article.source],
    ['SE', article.section],
    ['PY', article.day.slice(0, 4)],
    ['DA', `${article.day.replaceAll('-', '/')}/`],
    ['AB', article.summary],
    ...article.subjects.topics.map(({ name }): [string, string] => ['KW', name]),
    ['LA', article.language],
    ['DP', site.title],
    ['UR', toUrl(address, article.path)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
