import type { Loss } from './losses.ts';

/**
 * What becomes of each HTML element. An element that is in no list here is ordinary inline text: unknown markup
 * never costs a word.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nothing in them is shown to a reader. Left out without a word. */
const UNSEEN = words(`
  script style template head title meta link base basefont noembed noframes param source track area col colgroup
  datalist bgsound annotation annotation-xml frame frameset`);

/** Elements that begin and end a paragraph. */
const BLOCKS = words(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu multicol nav ol p plaintext pre
  search section summary table tbody td tfoot th thead tr ul xmp`);

const MARKS: Readonly<Record<string, 'emphasis' | 'strong' | 'code'>> = {
  b: 'strong',
  strong: 'strong',
  // What browsers show in bold because it names what follows.
  dt: 'strong',
  summary: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  u: 'emphasis',
  mark: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** Controls of a form: what they ask cannot be answered on an archived page. */
const CONTROLS = words('button input select textarea keygen isindex');

/** Moving pictures, sound and frames of other sites. */
const EMBEDS = words('iframe video audio embed object applet');

/** Text in which white space and line ends stand as they are. */
const PREFORMATTED = words('pre listing plaintext xmp');

/** Markup that Markdown has no word for and that changes what the text says. The text stays. */
const SAYS_MORE: Readonly<Record<string, Loss>> = {
  del: 'struck-text-kept',
  s: 'struck-text-kept',
  strike: 'struck-text-kept',
  sup: 'raised-text-lowered',
  sub: 'raised-text-lowered',
  ruby: 'ruby-in-line',
  math: 'formula-in-line',
  bdo: 'direction-override-lost',
};

/** True for an element of which a reader sees nothing, its text included. */
export const isUnseen = (tag: string): boolean => UNSEEN.has(tag);
/** True for an element that begins and ends a paragraph. */
export const isBlock = (tag: string): boolean => BLOCKS.has(tag);
/** True for a button, a field or a list to choose from. */
export const isControl = (tag: string): boolean => CONTROLS.has(tag);
/** True for a frame, a film, a sound and the like. */
export const isEmbed = (tag: string): boolean => EMBEDS.has(tag);
/** True for text whose spaces and line ends stand as they are. */
export const isPreformatted = (tag: string): boolean => PREFORMATTED.has(tag);

/** How the element's text is set, if not plainly. */
export const markOf = (tag: string): 'emphasis' | 'strong' | 'code' | undefined =>
  Object.hasOwn(MARKS, tag) ? MARKS[tag] : undefined;

/** What is lost when only the element's text is kept. */
export const meaningOf = (tag: string): Loss | undefined =>
  Object.hasOwn(SAYS_MORE, tag) ? SAYS_MORE[tag] : undefined;

/** 1 to 6 for h1 to h6. */
export const headingDepth = (tag: string): 1 | 2 | 3 | 4 | 5 | 6 | undefined =>
  /^h[1-6]$/.test(tag) ? (Number(tag[1]) as 1 | 2 | 3 | 4 | 5 | 6) : undefined;
