import type { Refusal } from './refusal.ts';

const EXPECTED = 'a web address that begins with https:// or http://';

/** Refuses what is not an absolute http(s) URL (WHATWG URL). */
export function checkWebAddress(text: string): Refusal | undefined {
  if (isWebAddress(text)) return undefined;
  const trimmed = text.trim();
  const guess = /^[a-z][a-z\d+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/+/, '')}`;
  const likely = isWebAddress(guess) && /^https?:\/\/[^/?#]+\.[^/?#]/i.test(guess);
  return {
    rule: 'web-address',
    message: 'is not a web address',
    expected: EXPECTED,
    ...(likely ? { suggestion: guess } : {}),
  };
}

/** Refuses what is neither an http(s) URL nor an e-mail address. */
export function checkContact(text: string): Refusal | undefined {
  if (isEmail(text) || isWebAddress(text)) return undefined;
  const expected = 'an e-mail address, or a web address that begins with https://';
  const bare = text.trim().replace(/^mailto:/i, '');
  if (isEmail(bare)) {
    return { rule: 'contact', message: 'is not a plain e-mail address', expected, suggestion: bare };
  }
  return { ...checkWebAddress(text), rule: 'contact', message: 'is no address', expected };
}

/** Refuses what cannot be the target of a link: not a web address, `mailto:` or a path on this site. */
export function checkHref(text: string): Refusal | undefined {
  if (/^\/(?!\/)\S*$/.test(text) || isWebAddress(text)) return undefined;
  if (/^mailto:/i.test(text) && isEmail(text.slice(7))) return undefined;
  const suggestion = isEmail(text) ? `mailto:${text}` : checkWebAddress(text)?.suggestion;
  return {
    rule: 'web-address',
    message: 'is not an address that a link can have',
    expected: 'a web address (https://…), mailto: and an e-mail address, or a path on this site (/about/)',
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Refuses what is not an http(s) origin: scheme, host, perhaps a port, and nothing after it. */
export function checkOrigin(text: string): Refusal | undefined {
  const expected =
    'the scheme and host of the site, for example https://archive.example (a path goes into "base")';
  const refusal = checkWebAddress(text);
  if (refusal) return { ...refusal, expected };
  const { origin } = new URL(text);
  if (origin === text) return undefined;
  return { rule: 'site-address', message: 'is more than scheme and host', expected, suggestion: origin };
}

function isWebAddress(text: string): boolean {
  // The URL parser takes blanks, backslashes and a missing "//" in its stride; in an archive they are mistakes.
  return /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text);
}

const isEmail = (text: string): boolean => /^[^\s@<>"(),:;[\]\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
