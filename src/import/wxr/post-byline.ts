import type { Finding } from '../format.ts';
import { childrenOf, textOf } from '../xml/query-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { toPlainLine } from './plain-line.ts';
import { withoutEmail, type Site } from './read-site.ts';
import { creatorOf } from './wxr-element.ts';

/**
 * Who wrote the post, by the names that the site shows. Several authors are terms of a plugin (Co-Authors Plus), of the
 * kind `author`; otherwise there is one, named by login. A login that is an e-mail address is not published.
 */
export function postByline(item: XmlElement, site: Site): { byline: string[]; warnings: Finding[] } {
  const guests = childrenOf(item, 'category', '').filter(
    ({ attributes }) => attributes['domain'] === 'author',
  );
  const logins = guests.map((term) => ({
    login: (term.attributes['nicename'] ?? '').replace(/^cap-/, ''),
    name: toPlainLine(textOf(term)),
  }));
  const creator = creatorOf(item);
  const authors = logins.length > 0 ? logins : creator === '' ? [] : [{ login: creator, name: creator }];
  const warnings: Finding[] = [];
  const byline = authors.flatMap(({ login, name }) => {
    const shown = site.authors.get(login) ?? site.authors.get(name);
    if (shown) return [shown];
    const other = withoutEmail(toPlainLine(name));
    if (other === '') warnings.push(unnamed(item));
    // Exports of the first version have names there; later ones say which name a login stands for.
    else if (site.authors.size > 0 && !/\s/.test(other)) warnings.push(nameless(item, other));
    return other === '' ? [] : [other];
  });
  return { byline: [...new Set(byline)], warnings };
}

const unnamed = ({ line }: XmlElement): Finding => ({
  rule: 'author-left-out',
  line,
  message: 'The author is known by an e-mail address alone, and that is not published.',
});

const nameless = ({ line }: XmlElement, found: string): Finding => ({
  rule: 'author-by-login',
  line,
  message: 'The export does not say under which name the author is shown; the login is taken for it.',
  found,
});
