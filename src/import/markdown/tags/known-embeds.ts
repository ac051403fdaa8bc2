import type { Image, PhrasingContent, RootContent } from 'mdast';
import { readInline } from '../body/read-inline.ts';
import type { Put } from './put.ts';
import { namedArgument, type TagArguments } from './tag-arguments.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const PICTURES = words(`
  figure img image picture photo pic postimage responsiveimage responsivepicture responsivefigure figimg imagefigure
  imagecaption captionimage lightbox nextimage astroimage`);

/** Services and elements that show something from elsewhere, by the names that their tags have. */
const EMBEDS: Readonly<Record<string, (values: TagArguments) => string | undefined>> = {
  youtube: youtube,
  youtubeembed: youtube,
  youtubevideo: youtube,
  youtubelite: youtube,
  liteyoutube: youtube,
  vimeo: (values) => from(values, (id) => (/^\d+$/.test(id) ? `https://vimeo.com/${id}` : undefined)),
  tweet: tweet,
  twitter: tweet,
  x: tweet,
  xsimple: tweet,
  tweetsimple: tweet,
  twittersimple: tweet,
  instagram: (values) => from(values, (id) => `https://www.instagram.com/p/${id}/`),
  gist: gist,
  video: media,
  audio: media,
  iframe: media,
  embed: media,
};

/** True for a name (small letters and digits only) of a tag that shows a picture, a video or a page from elsewhere. */
export const isKnownEmbed = (name: string): boolean => PICTURES.has(name) || Object.hasOwn(EMBEDS, name);

/** The picture or the link that such a tag stands for. */
export interface Embed {
  put: Put;
  /** True for a link in the place of what was shown on the page itself. */
  isLink: boolean;
}

/**
 * What a known tag shows: a picture with its caption, or a link to what cannot be embedded.
 * @returns undefined when its values do not say what it shows
 */
export function toEmbed(name: string, values: TagArguments): Embed | undefined {
  if (PICTURES.has(name)) {
    const put = picture(values);
    return put && { put, isLink: false };
  }
  const url = Object.hasOwn(EMBEDS, name) ? EMBEDS[name]?.(values) : undefined;
  if (url === undefined) return undefined;
  const title = namedArgument(values, 'title', 'caption', 'alt');
  const link: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: title ?? url }] };
  return {
    put: { inline: [link], blocks: [{ type: 'paragraph', children: [link] }], text: url },
    isLink: true,
  };
}

function picture(values: TagArguments): Put | undefined {
  const isAddress = (text: string): boolean => /[./]/.test(text);
  const src =
    namedArgument(values, 'src', 'url', 'image', 'image_path', 'img', 'file', 'filename', 'path', 'link') ??
    values.plain.find(isAddress);
  if (src === undefined) return undefined;
  const following = values.plain
    .slice(values.plain.indexOf(src) + 1)
    .find((text) => !/^[\d.]*%?$/.test(text));
  const image: Image = { type: 'image', url: src, alt: namedArgument(values, 'alt') ?? following ?? '' };
  const link = namedArgument(values, 'link', 'href');
  const shown: PhrasingContent =
    link !== undefined && link !== src ? { type: 'link', url: link, children: [image] } : image;
  const lines = [
    readInline(namedArgument(values, 'title') ?? ''),
    [
      ...readInline(namedArgument(values, 'caption', 'description', 'text') ?? ''),
      ...credit(namedArgument(values, 'attr', 'credit', 'attribution'), namedArgument(values, 'attrlink')),
    ],
  ].filter((line) => line.length > 0);
  const blocks = [[shown], ...lines].map((children): RootContent => ({ type: 'paragraph', children }));
  const spaced = lines.flatMap((line): PhrasingContent[] => [{ type: 'text', value: ' ' }, ...line]);
  return { inline: [shown, ...spaced], blocks, text: src };
}

function credit(text: string | undefined, link: string | undefined): PhrasingContent[] {
  if (text === undefined) return [];
  const children = readInline(text);
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return [space, ...(link === undefined ? children : [{ type: 'link' as const, url: link, children }])];
}

/** The value that says what is shown: an address as it is, anything else as `make` has it. */
function from(values: TagArguments, make: (id: string) => string | undefined): string | undefined {
  const value =
    namedArgument(values, 'id', 'videoid', 'video', 'url', 'src', 'href', 'link') ?? values.plain[0]?.trim();
  if (!value) return undefined;
  if (/^https?:\/\//i.test(value)) return value;
  return /^[\w-]{1,80}$/.test(value) ? make(value) : undefined;
}

function youtube(values: TagArguments): string | undefined {
  return from(values, (id) => `https://www.youtube.com/watch?v=${id}`);
}

function tweet(values: TagArguments): string | undefined {
  const user = namedArgument(values, 'user');
  return from(values, (id) =>
    /^\d+$/.test(id) && (user === undefined || /^\w+$/.test(user))
      ? `https://twitter.com/${user ?? 'i'}/status/${id}`
      : undefined,
  );
}

function gist(values: TagArguments): string | undefined {
  const id = values.plain
    .filter((text) => /^[\w/-]+$/.test(text))
    .slice(0, 2)
    .join('/');
  return id ? `https://gist.github.com/${id}` : from(values, (one) => `https://gist.github.com/${one}`);
}

function media(values: TagArguments): string | undefined {
  const value =
    namedArgument(values, 'src', 'url', 'mp4', 'webm', 'mp3', 'file', 'href') ?? values.plain[0]?.trim();
  return value && /[./]/.test(value) ? value : undefined;
}
