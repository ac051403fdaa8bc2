import { readAttributes } from './shortcode-kinds.ts';

/** Attributes that hold the address of what is embedded. */
const ADDRESSES = 'src url href mp3 m4a ogg wav wma mp4 m4v webm ogv flv mov wmv id 0 1'.split(' ');

/** Services that shortcodes name, and the address of what they call by its number there. */
const SERVICES: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  archiveorg: (id) => `https://archive.org/details/${id}`,
};

/**
 * The address of what an embedding shortcode shows, as HTML has it; undefined when the shortcode does not tell it.
 * @param content what stands between its tags
 */
export function embedAddress(name: string, rest: string, content: string): string | undefined {
  const attributes = readAttributes(rest);
  const values = ADDRESSES.flatMap((attribute) => attributes.get(attribute) ?? []);
  const address = [content, ...values].map(toAddress).find((one) => one !== undefined);
  if (address !== undefined) return address;
  const id = attributes.get('id') ?? attributes.get('0') ?? '';
  const service = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  return service && /^[\w-]{4,64}$/.test(id) ? service(id) : undefined;
}

/** Text that is a web address, perhaps in a link; the old player of sounds adds its settings after a bar. */
function toAddress(text: string): string | undefined {
  const inner = text.trim().replace(/^<a\s[^<>]*>/i, '');
  const plain = (/<\/a>$/i.test(inner) ? inner.slice(0, -4) : inner).trim();
  return /^https?:\/\/[^\s<>"|]+(?=$|\|)/i.exec(plain)?.[0];
}
