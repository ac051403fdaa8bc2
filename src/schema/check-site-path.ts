import type { Refusal } from './refusal.ts';

/** Refuses what is not an old path that may redirect: `/2019/01/old-name/`, unescaped, without a query. */
export function checkAlias(text: string): Refusal | undefined {
  return refusePath(text, {
    rule: 'alias-path',
    message: 'is not a path that a page can have',
    expected: 'a path on this site that begins and ends with "/", for example /2019/01/old-name/',
  });
}

/** Refuses what is not a base path: `/`, or `/archive/`. */
export function checkBase(text: string): Refusal | undefined {
  return refusePath(text, {
    rule: 'base-path',
    message: 'is not a base path',
    expected: 'a path that begins and ends with "/": / for the whole host, /archive/ for a folder of it',
  });
}

function refusePath(text: string, refusal: Refusal): Refusal | undefined {
  if (isPagePath(text)) return undefined;
  const suggestion = guessPath(text);
  return isPagePath(suggestion) ? { ...refusal, suggestion } : refusal;
}

function isPagePath(path: string): boolean {
  // Paths are kept as they are on disk; `toHref` escapes them, so an escape here would be escaped again.
  if (/%[\da-f]{2}/i.test(path)) return false;
  return path.startsWith('/') && path.endsWith('/') && hasSafeParts(path) && !UNSAFE.test(path);
}

/** What an address gives another meaning, Windows cannot put into a file name, or nobody can see. */
const UNSAFE = /[?#\\:*"<>|\p{Cc}]/u;

/** No empty part (`//`), and none that walks (`.`, `..`). */
const hasSafeParts = (path: string): boolean =>
  path === '/' ||
  path
    .replace(/^\/|\/$/g, '')
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..');

/** The path in an address that someone copied from the browser. */
function guessPath(text: string): string {
  const path = text
    .trim()
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/su, '')
    .replaceAll('\\', '/');
  return `/${decodePath(path)}/`.replace(/\/{2,}/g, '/');
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Refuses what is neither a path below `public/` (`/images/a.jpg`) nor the name of a file beside the entry. */
export function checkImageSource(text: string): Refusal | undefined {
  const expected =
    'a path in the folder public/ (/images/harbour.jpg), or a file beside the article (harbour.jpg)';
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(text)) {
    return {
      rule: 'image-source',
      message: 'is an address on another host, and pages of the archive ask no other host for anything',
      expected: `${expected}; save the picture in one of these places first`,
    };
  }
  const path = text.startsWith('/') ? text.slice(1) : text;
  const safe = path !== '' && hasSafeParts(path) && !path.endsWith('/') && !UNSAFE.test(path);
  if (safe && (text.startsWith('/') || !text.includes('/'))) return undefined;
  const guess = text.replaceAll('\\', '/').replace(/^(?:\.\/)?(?:public(?=\/))?/, '');
  const suggestion = guess !== text && !checkImageSource(guess) ? { suggestion: guess } : {};
  return {
    rule: 'image-source',
    message: 'is not a place where a picture is looked for',
    expected,
    ...suggestion,
  };
}
