import { checkWebAddress } from '../../schema/check-web-address.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { toPlainLine } from './plain-line.ts';
import { rssText, wpChildren, wpText } from './wxr-element.ts';

/** What an export says of its site, before the posts. */
export interface Site {
  title: string;
  language: string;
  /** Its address, without a slash at the end; '' when it has none. */
  home: string;
  /** Names that authors are shown under, by login. Addresses of theirs are not read. */
  authors: ReadonlyMap<string, string>;
  /** Slugs of categories by their number. */
  slugs: ReadonlyMap<string, string>;
}

/** Reads the channel's own elements. */
export function readSite(channel: XmlElement): Site {
  const home = [wpText(channel, 'base_blog_url'), rssText(channel, 'link')].find(
    (url) => !checkWebAddress(url),
  );
  return {
    title: toPlainLine(rssText(channel, 'title')),
    language: rssText(channel, 'language'),
    home: home?.replace(/\/+$/, '') ?? '',
    authors: new Map(
      wpChildren(channel, 'author').map((author) => [wpText(author, 'author_login'), nameOf(author)]),
    ),
    slugs: new Map(
      wpChildren(channel, 'category').map((category) => [
        wpText(category, 'term_id'),
        wpText(category, 'category_nicename'),
      ]),
    ),
  };
}

function nameOf(author: XmlElement): string {
  const shown = toPlainLine(wpText(author, 'author_display_name'));
  const whole = ['author_first_name', 'author_last_name'].map((part) => toPlainLine(wpText(author, part)));
  return withoutEmail(shown) || withoutEmail(whole.join(' ').trim());
}

const EMAIL = /[<([]?[^\s<>()[\]@]{1,64}@[^\s<>()[\]@.]{1,63}(?:\.[^\s<>()[\]@.]{1,63}){1,8}[>)\]]?/g;

/** A name without e-mail addresses; '' when nothing is left. */
export const withoutEmail = (name: string): string => name.replace(EMAIL, '').replace(/\s+/g, ' ').trim();
