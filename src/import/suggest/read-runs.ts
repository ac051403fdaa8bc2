import { isKnownAs, type Document, type Term } from './compromise.ts';
import {
  LEGAL_FORM,
  NAME_OPENER,
  NO_NAME,
  OFFICE_HEAD,
  OPEN_TAIL,
  ORGANIZATION_HEAD,
  ORGANIZATION_TAIL,
  PARTICLE,
  PLACE_HEAD,
  TITLE,
} from './name-words.ts';

/** A word of a name. */
export interface Word {
  /** Without possessive ending; hyphenated words are one. */
  text: string;
  /** Lower case, without points. */
  key: string;
  tags: ReadonlySet<string>;
}

/** Words with capitals that stand together, with the small words between them. */
export interface Run {
  words: Word[];
  /** The word before, lower case; '' at the beginning of a sentence. */
  before: string;
}

/** The runs of capitals in a tagged text, in its order. */
export function readRuns(sentences: Document): Run[] {
  return sentences.flatMap((sentence) => readSentence(joinHyphens(sentence)));
}

interface Token extends Word {
  /** With its possessive ending. */
  whole: string;
  /** True when a mark or quotation stands before it, so that it begins a run at best. */
  opens: boolean;
  /** True when a mark stands after it, so that it ends a run. */
  closes: boolean;
  possessive: boolean;
  capital: boolean;
}

function readSentence(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    // At the beginning of a sentence every word has a capital.
    const first = tokens[at];
    if (at === 0 && first && isCommon(first, tokens[1])) at += 1;
    const end = endOfRun(tokens, at);
    if (end > at) runs.push(toRun(tokens.slice(at, end), tokens[at - 1]?.key ?? ''));
    at = Math.max(end, at + 1);
  }
  return runs;
}

/** Only at the end of a name is the possessive no part of it: `Moody's Investors Service`. */
const toRun = (tokens: readonly Token[], before: string): Run => ({
  words: tokens.map((token, index) => (index < tokens.length - 1 ? { ...token, text: token.whole } : token)),
  before,
});

/** Index just after the run that begins at `start`; `start` when none does. */
function endOfRun(tokens: readonly Token[], start: number): number {
  let end = start;
  while (end < tokens.length) {
    const token = tokens[end];
    if (!token || !isNameWord(token)) break;
    if ((NAME_OPENER.has(token.key) || /^\p{L}$/u.test(token.text)) && !goesOn(token, tokens[end + 1])) break;
    end += 1;
    if (token.closes) break;
    if (token.possessive && (LEGAL_FORM.has(token.key) || !leadsToOrganization(tokens, start, end))) break;
    const bridge = bridgeLength(tokens, start, end);
    if (bridge === undefined) break;
    end += bridge;
  }
  return end;
}

/** `Businessman`, `Following`: words that open a sentence and are no name. */
const isCommon = ({ key, tags }: Token, next: Token | undefined): boolean =>
  !ORGANIZATION_TAIL.has(next?.key ?? '') &&
  ['Verb', 'Adverb', 'Actor'].some((tag) => tags.has(tag)) &&
  !TITLE.has(key) &&
  !tags.has('ProperNoun');

const isNameWord = (token: Token): boolean => token.capital && !NO_NAME.has(token.key);

const goesOn = (token: Token, next: Token | undefined): boolean =>
  next !== undefined && !token.closes && !next.opens && isNameWord(next);

/** Small words between the capitals before `at` and those after: how many; undefined when the run ends. */
function bridgeLength(tokens: readonly Token[], start: number, at: number): number | undefined {
  const [one, two, three] = tokens.slice(at, at + 3);
  if (!one || one.opens) return undefined;
  if (isNameWord(one)) return 0;
  if (one.closes || !two || two.opens) return undefined;
  if (PARTICLE.has(one.key) && isNameWord(two)) return 1;
  const heads = tokens.slice(start, at).map(({ key }) => key);
  const isHeaded = heads.some(
    (key) => ORGANIZATION_HEAD.has(key) || PLACE_HEAD.has(key) || OFFICE_HEAD.has(key),
  );
  if ((one.key === 'of' || one.key === 'for') && isHeaded) {
    if (isNameWord(two)) return 1;
    if (two.key === 'the' && !two.closes && three && !three.opens && isNameWord(three)) return 2;
  }
  const isOpen = !heads.some((key) => ORGANIZATION_TAIL.has(key) && !OPEN_TAIL.has(key));
  if ((one.key === 'and' || one.text === '&') && isOpen && leadsToOrganization(tokens, start, at + 1))
    return 1;
  return undefined;
}

/** True when the capitals that follow at `at` end like an organization: `Securities and Exchange Commission`. */
function leadsToOrganization(tokens: readonly Token[], start: number, at: number): boolean {
  if (
    tokens
      .slice(start, at)
      .some(({ tags }) => tags.has('Country') || tags.has('City') || tags.has('FirstName'))
  )
    return false;
  let last: Token | undefined;
  for (const token of tokens.slice(at)) {
    if (!isNameWord(token) || (last && token.opens)) break;
    last = token;
    if (token.closes) break;
  }
  return last !== undefined && ORGANIZATION_TAIL.has(last.key);
}

/** Terms of a sentence; parts that are joined by a hyphen are one token. */
function joinHyphens(sentence: readonly Term[]): Token[] {
  const tokens: Token[] = [];
  let pending: { text: string; tags: Set<string>; opens: boolean } | undefined;
  for (const term of sentence) {
    if (term.text === '') continue;
    const stem = pending?.text.slice(0, -1) ?? '';
    if (pending && /^\p{Ll}/u.test(term.text) && /^\p{Lu}/u.test(stem) && isKnownAs(stem, 'Place')) {
      // `London-based`: the place alone.
      tokens.push(toToken(stem, new Set(['Place', 'ProperNoun']), pending.opens, '-'));
      pending = undefined;
    }
    const text = (pending?.text ?? '') + term.text;
    const tags = new Set([...(pending?.tags ?? []), ...(term.tags ?? [])]);
    const opens = pending?.opens ?? term.pre.trim() !== '';
    if (/^[-‐‑]$/u.test(term.post)) {
      pending = { text: `${text}-`, tags, opens };
      continue;
    }
    pending = undefined;
    tokens.push(toToken(text, tags, opens, term.post));
  }
  return tokens;
}

/** Begins with a capital, and has in it what words have: no bracket, no sentence run into the next. */
const NAME_WORD = /^\p{Lu}(?:[\p{L}\p{M}\p{N}'’&-]|\.(?!\p{L}{2}))*$/u;

function toToken(text: string, tags: Set<string>, opens: boolean, post: string): Token {
  const bare = text.replace(/['’]s$/iu, '');
  const key = bare.toLowerCase().replace(/[.'’]/gu, '');
  // `Workers'`.
  const plural = /s$/u.test(text) ? (/^['’](?=\s)/u.exec(post)?.[0] ?? '') : '';
  // A point after an abbreviation or an initial ends nothing.
  const isShort = tags.has('Abbreviation') || /^\p{Lu}$/u.test(bare);
  // An initial keeps its point.
  const end = /^\p{Lu}$/u.test(bare) && post.startsWith('.') ? '.' : '';
  return {
    text: bare + end,
    whole: text + end + plural,
    key,
    tags,
    opens,
    closes: (isShort ? post.replace(/^\./u, '') : post).slice(plural.length).trim() !== '',
    possessive: bare !== text || plural !== '',
    capital: NAME_WORD.test(bare) && !/-\p{Ll}|['’](?:m|re|ve|ll|d)$/u.test(bare),
  };
}
