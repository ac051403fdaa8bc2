/** What becomes of a shortcode. */
export type ShortcodeKind =
  /** A picture with its caption. */
  | 'caption'
  /** Pictures that the post names by number only. */
  | 'gallery'
  /** Something of another place: its address becomes a link. */
  | 'embed'
  /** Text in which everything means itself. */
  | 'code'
  /** A note to the text. */
  | 'note'
  /** What stands in it is no text. */
  | 'data'
  /** Of a plugin. What stands in it is text. */
  | 'other';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Shortcodes that may stand without attributes and end tag: WordPress's own, and names that no text has in brackets. */
const KNOWN: ReadonlyMap<string, ShortcodeKind> = new Map([
  ...words('caption wp_caption').map((name) => [name, 'caption'] as const),
  ...words('gallery nggallery ngg_images tiled_gallery').map((name) => [name, 'gallery'] as const),
  ...words('audio video playlist embed wpvideo videopress').map((name) => [name, 'embed'] as const),
  ...words(`contact-form contact-form-7 contact_form contact-field gravityform wpforms ninja_form ninja_forms mc4wp_form
    rev_slider metaslider table-of-contents toc jetpack_subscription_form jetpack-related-posts`).map(
    (name) => [name, 'other'] as const,
  ),
]);

/** Shortcodes only with an attribute, an address or an end tag: alone, they are words in brackets. */
const KNOWN_WITH_MORE: ReadonlyMap<string, ShortcodeKind> = new Map([
  ...words(`youtube vimeo dailymotion tweet twitter instagram facebook soundcloud spotify ted flickr
    googlevideo googlemaps slideshare scribd gist bandcamp mixcloud archiveorg pinterest tiktok livestream vine
    giphy kickstarter crowdsignal polldaddy iframe flash documentcloud`).map(
    (name) => [name, 'embed'] as const,
  ),
  ...words('code sourcecode').map((name) => [name, 'code'] as const),
  ...words('efn_note footnote mfn modern_footnote ref').map((name) => [name, 'note'] as const),
  ...words('vc_raw_html vc_raw_js').map((name) => [name, 'data'] as const),
]);

/** What kind of shortcode the name stands for. */
export const shortcodeKind = (name: string): ShortcodeKind =>
  KNOWN.get(name) ?? KNOWN_WITH_MORE.get(name) ?? 'other';

/**
 * Tells a shortcode from text in brackets, such as `[sic]` or `[Editor's note: …]`: it is one when it is in a known list,
 * has an attribute (`name="value"`) or an end tag, or closes itself (`/]`).
 * @param rest what follows the name
 */
export function isShortcode(name: string, rest: string, hasEndTag: boolean): boolean {
  if (hasEndTag || KNOWN.has(name) || rest.endsWith('/')) return true;
  if (/\s[\w-]+\s*=\s*(?:["'“”„″]|&quot;|&#34;|&#8220;|&#8221;)/.test(rest)) return true;
  return KNOWN_WITH_MORE.has(name) && /^(?:[=:]|\s+https?:|\s+[\w-]+=|\s+\d+$)/i.test(rest);
}

/** Attributes by name; those without a name, which are mostly addresses, by their place: `0`, `1`. */
export function readAttributes(rest: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let place = 0;
  const pattern =
    /([\w-]+)\s*=\s*"([^"]*)"|([\w-]+)\s*=\s*'([^']*)'|([\w-]+)\s*=\s*([^\s"']+)|"([^"]*)"|'([^']*)'|([^\s"']+)/g;
  for (const match of rest.replace(/^[=:]|\/$/g, ' ').matchAll(pattern)) {
    const name = match[1] ?? match[3] ?? match[5];
    const value = match[2] ?? match[4] ?? match[6] ?? match[7] ?? match[8] ?? match[9] ?? '';
    if (name === undefined) attributes.set(String(place++), value);
    else if (!attributes.has(name)) attributes.set(name.toLowerCase(), value);
  }
  return attributes;
}
