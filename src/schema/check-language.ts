import type { Refusal } from './refusal.ts';

const EXPECTED = 'a BCP 47 language tag, for example en, en-GB, hi or zh-Hant';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Refuses what is not a BCP 47 language tag with a known primary language, or is not in the casing that
 * RFC 5646 section 2.1.1 recommends.
 */
export function checkLanguage(tag: string): Refusal | undefined {
  const canonical = canonicalTag(tag.replaceAll('_', '-'));
  const primary = canonical?.split('-')[0];
  if (canonical === undefined || primary === undefined || names.of(primary) === undefined) {
    const suggestion = languageNamed(tag);
    return {
      rule: 'unknown-language',
      message: 'is not a language tag that is known',
      expected: EXPECTED,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }
  if (canonical === tag) return undefined;
  return {
    rule: 'language-spelling',
    message: 'is a language tag in an unusual spelling',
    expected: `the usual spelling, ${canonical}`,
    suggestion: canonical,
  };
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The two-letter code of a language by its English name, or undefined. */
function languageNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      // Retired codes (iw, in, mo …) have the same names as today's; only today's is canonical.
      if (names.of(code)?.toLowerCase() === wanted && canonicalTag(code) === code) return code;
    }
  }
  return undefined;
}
