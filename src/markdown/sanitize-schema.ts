import type { Options } from 'rehype-sanitize';

/** Prefix of footnote ids: `note-fn-1`, `note-fnref-1`. */
export const NOTE_PREFIX = 'note-';

const TEXT = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'hr',
  'ul',
  'ol',
  'li',
  'section',
];
const INLINE = ['a', 'em', 'strong', 'code', 'br', 'img', 'sup'];
const TABLE = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/**
 * All that Markdown can make, and nothing more: an allow-list of elements, attributes and link protocols.
 * Ids are allowed by their prefix instead of being prefixed here, because prefixing would part a footnote from
 * the links that point at it; headings get theirs after this step.
 */
export const sanitizeSchema: Options = {
  tagNames: [...TEXT, ...INLINE, ...TABLE],
  attributes: {
    a: [
      'href',
      'title',
      ['id', /^note-fnref-/],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-./]],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'sr-only'],
    ],
    img: ['src', 'alt', 'title'],
    li: [['id', /^note-fn-/]],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align'],
    th: ['align'],
  },
  ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
  protocols: {
    // The comparison minds capitals; old texts shout their addresses.
    href: ['http', 'https', 'mailto', 'HTTP', 'HTTPS'],
    src: ['http', 'https', 'HTTP', 'HTTPS'],
  },
  strip: [],
  clobber: [],
};
