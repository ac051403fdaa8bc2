/** What an address in a page is good for. */
export type Address =
  /** Can be kept: an absolute web or mail address, in the source's spelling where that is a valid one. */
  | { kind: 'absolute'; url: string }
  /** Says a place below or beside the page's own address, which is not known. */
  | { kind: 'relative'; url: string }
  /** A place on the same page. */
  | { kind: 'fragment'; id: string }
  /** Runs a script, holds data, names another protocol, or is no address at all. */
  | { kind: 'unsafe' };

const KEPT = new Set(['http:', 'https:', 'mailto:']);

/** Stands in for the page's own address when that is not known. A name that no page can have. */
const NOWHERE = 'http://nowhere.invalid';

/**
 * Judges an address as a browser reads it: tabs and line ends inside it and control characters round it do not
 * count, so that `java\tscript:` is what it is (https://url.spec.whatwg.org/#concept-basic-url-parser).
 * @param base address of the page; what is relative starts from there
 */
export function judgeAddress(value: string, base?: string): Address {
  const address = value.replace(/^[\0- ]+|[\0- ]+$/g, '').replace(/[\t\n\r]/g, '');
  if (address.startsWith('#')) return { kind: 'fragment', id: decodeFragment(address.slice(1)) };
  const parsed = parseUrl(address, base ?? NOWHERE);
  if (!parsed || !KEPT.has(parsed.protocol)) return { kind: 'unsafe' };
  if (parsed.origin === NOWHERE) {
    return address === '' || /^[\\/]{2}/.test(address)
      ? { kind: 'unsafe' }
      : { kind: 'relative', url: address.replace(/[\\\0-\x1f\x7f]/g, (odd) => (odd === '\\' ? '/' : '')) };
  }
  // As written (`/wiki/Москва`) rather than as computed (`/wiki/%D0%9C…`), if it is an address by itself.
  const plain = /^(?:https?:\/\/[^/]|mailto:)[^\0-\x20\\\x7f]*$/i.test(address);
  if (!plain) return { kind: 'absolute', url: parsed.href };
  return { kind: 'absolute', url: address.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase()) };
}

/** The page's own address, if it is one that relative addresses can start from. */
export function webAddress(value: string | undefined, base?: string): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const address = value.trim();
  const parsed = parseUrl(address, base);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  // As written, where that is an address by itself.
  return /^https?:\/\/[^\s\\/]+(?:\/(?!\.)[^\s\\/]*)*$/.test(address) ? address : parsed.href;
}

function parseUrl(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

function decodeFragment(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
