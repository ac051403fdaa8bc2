const NAMES = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
  image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta
  meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext
  pre progress q rb rbc rp rt rtc ruby s samp script search section select slot small source spacer span strike
  strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
  var video wbr xmp`.split(/\s+/),
);

/**
 * True for the name of an element that HTML has or had, and for those that only an element of somebody's own has:
 * `my-map`, `o:p`. An address, `<https://…>`, is none.
 */
export const isHtmlName = (name: string): boolean => NAMES.has(name.toLowerCase()) || /\w[-:]\w/.test(name);

const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code del dfn div em font h1 h2 h3 h4 h5 h6 i img ins kbd mark nobr p q s small
  span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** True for what stands in headlines and names as markup. Another tag there is what the headline is about. */
export const isHeadlineMarkup = (name: string): boolean => INLINE.has(name.toLowerCase());
