/** Where a sentence may be cut, best kinds first. */
export interface Cut {
  /** Index just after the last character that stays. */
  end: number;
  /** 0 a semicolon, colon or dash; 1 a comma or a word that opens a clause; 2 a word that opens a phrase. */
  rank: 0 | 1 | 2;
}

/** Small words of a language, between `|`. */
interface Words {
  /** They open a clause that a headline can do without. */
  clause: string;
  /** They open a phrase that it can do without if need be. */
  phrase: string;
  /** No headline ends with one. */
  never: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    clause:
      'and|but|while|whereas|when|where|because|although|though|unless|until|who|whose|which|after|before|amid|despite|following|saying|citing|adding|including|according',
    phrase: 'or|as|in|on|at|for|by|with|from|during|since|under|over|against|without|through|about|into',
    never:
      'the|a|an|of|to|and|or|but|nor|that|than|as|in|on|at|for|by|with|from|into|his|her|its|their|our|my|this|these|those|is|are|was|were|be|been|being|has|have|had|will|would|could|should|can|may|might|must|not|who|which|whose|if|when|while|because|between|both|about|said|says|more|less|very|other',
  },
  de: {
    clause: 'und|aber|sondern|während|nachdem|weil|obwohl|wobei|sowie|sagte|teilte',
    phrase: 'oder|in|im|am|an|auf|bei|mit|von|vom|für|gegen|nach|seit|wegen|zum|zur|über|unter|durch|ohne',
    never:
      'der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|in|im|am|an|auf|bei|mit|von|vom|für|zu|zum|zur|als|dass|ist|sind|war|hat|haben|wird|werden|nicht|sich',
  },
  fr: {
    clause: 'et|mais|qui|dont|où|alors|tandis|lorsque|puisque|après|selon|malgré|ainsi',
    phrase: 'ou|dans|en|sur|avec|pour|par|contre|depuis|pendant|sous|sans|chez|vers',
    never:
      'le|la|les|un|une|des|du|de|à|au|aux|et|ou|que|qui|en|dans|sur|pour|par|avec|son|sa|ses|leur|leurs|ce|cette|ces|est|sont|a|ont|ne|pas|se|plus',
  },
  es: {
    clause: 'y|e|pero|sino|mientras|cuando|donde|quien|quienes|según|tras|aunque|porque',
    phrase: 'o|en|con|por|para|desde|contra|sobre|durante|sin|hacia|ante',
    never:
      'el|la|los|las|un|una|unos|unas|de|del|a|al|y|e|o|que|en|con|por|para|su|sus|este|esta|es|son|ha|han|no|se|más|muy',
  },
  pt: {
    clause: 'e|mas|enquanto|quando|onde|segundo|após|embora|porque',
    phrase: 'ou|em|no|na|nos|nas|com|por|pelo|pela|para|desde|contra|sobre|durante|sem',
    never:
      'o|a|os|as|um|uma|de|do|da|dos|das|e|ou|que|em|no|na|com|por|para|ao|à|seu|sua|é|são|foi|não|se|mais',
  },
  it: {
    clause: 'e|ed|ma|mentre|quando|dove|secondo|dopo|perché|benché',
    phrase: 'o|in|nel|nella|con|per|da|dal|dalla|su|sul|sulla|contro|durante|senza',
    never:
      'il|lo|la|i|gli|le|un|uno|una|di|del|della|dei|delle|a|al|alla|e|o|che|in|nel|nella|con|per|da|su|è|sono|ha|hanno|non|si|più',
  },
  nl: {
    clause: 'en|maar|terwijl|nadat|omdat|hoewel|waarbij|volgens',
    phrase: 'of|in|op|aan|bij|met|van|voor|tegen|sinds|door|zonder|over',
    never: 'de|het|een|en|of|van|in|op|aan|met|voor|te|dat|die|is|zijn|was|heeft|hebben|wordt|niet|zich',
  },
  ru: {
    clause: 'и|а|но|однако|когда|где|после|перед|несмотря|сообщил|сообщила|сообщает',
    phrase: 'или|в|во|на|с|со|из|от|для|по|при|через|между|против',
    never: 'и|а|но|или|в|во|на|с|со|к|из|от|для|по|при|за|о|об|что|как|не|его|её|их|это',
  },
  hi: {
    clause: 'और|तथा|एवं|लेकिन|जबकि|जिसमें|जिसके|क्योंकि|ताकि|कि',
    phrase: 'या',
    never: 'और|तथा|एवं|या|कि|लेकिन|एक|इस|उस|अपने|अपनी|यह|वह|न|नहीं|भी',
  },
  ur: { clause: 'اور|لیکن|جبکہ|کیونکہ|کہ|جس|جو', phrase: 'یا', never: 'اور|یا|کہ|ایک|اس|نہیں|لیکن|جو' },
  ar: {
    clause: 'الذي|التي|الذين|بعد|قبل|بينما|حيث|لكن|وسط|رغم|وفق|وذلك',
    phrase: 'في|من|على|إلى|عن|مع|خلال|منذ|ضد|أو',
    never: 'في|من|على|إلى|عن|مع|أن|إن|أو|هذا|هذه|لا|لم|لن|قد|كان|كانت|ما',
  },
};

interface Patterns {
  opener: RegExp;
  clause: ReadonlySet<string>;
  never: ReadonlySet<string>;
}

const made = new Map<string, Patterns | undefined>();

function patternsFor(language: string): Patterns | undefined {
  const primary = language.split('-', 1)[0]?.toLowerCase() ?? '';
  if (made.has(primary)) return made.get(primary);
  const words = WORDS[primary];
  const patterns = words && {
    opener: new RegExp(` (?=(${words.clause}|${words.phrase}) )`, 'giu'),
    clause: new Set(words.clause.split('|')),
    never: new Set(words.never.split('|')),
  };
  made.set(primary, patterns);
  return patterns;
}

/** A comma, semicolon, colon or dash between words. In Chinese `、` only parts the items of a list. */
const MARK = / ?[–—]+ ?| -+ |[,;:،؛](?= )|[，；：、]/gu;
/** What follows this says of the subject, so the comma or dash only closes an insertion. */
const VERB =
  /^(?:said|says|say|told|has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|did|does)\s/iu;
/** Part of the name before it. */
const OF_NAME = /^(?:Inc|Ltd|Corp|Co|Jr|Sr|LLC|Plc|N\.?V|S\.?A|AG)\b/iu;
/** A short item, and then another or the last one. */
const IN_LIST =
  /^(?:[^\s,،，]+ ){0,3}[^\s,،，]+(?:[,،，]| (?:and|or|und|oder|et|ou|y|o|e|en|и|или|और|اور) )/iu;

const JOINS = /^(?:and|or|und|oder|et|ou|y|o|e|en)$/iu;

/** Where a sentence can be cut so that what is before the cut still says something. In the order of the text. */
export function findCuts(text: string, language: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const after = text.slice(index + mark.length).trimStart();
    if (VERB.test(after)) continue;
    const isComma = /[,،，、]/u.test(mark);
    if (isComma && (/^\p{N}/u.test(after) || OF_NAME.test(after) || IN_LIST.test(after))) continue;
    if (mark === '、' && !language.startsWith('ja')) continue;
    cuts.push({ end: index, rank: isComma ? 1 : 0 });
  }
  const patterns = patternsFor(language);
  if (!patterns) return cuts;
  for (const { 1: word = '', index } of text.matchAll(patterns.opener)) {
    if (JOINS.test(word) && isInsideName(text, index, word)) continue;
    cuts.push({ end: index, rank: patterns.clause.has(word.toLowerCase()) ? 1 : 2 });
  }
  return cuts;
}

/** `Securities and Exchange Commission`, `between India and Russia`. */
function isInsideName(text: string, index: number, word: string): boolean {
  const before = text.slice(0, index);
  const after = text.slice(index + word.length + 2);
  if (/^[\p{Lu}\p{N}]/u.test(after) && /(?:^|\s)\p{Lu}\S*$/u.test(before)) return true;
  return /\b(?:between|both|zwischen|entre|tra|fra)(?: \S+){1,5}$/iu.test(before);
}

/** Index just after the last word of `text` that can end a headline: `agreed to the` ends after `agreed`. */
export function withoutDangling(text: string, language: string): number {
  const never = patternsFor(language)?.never;
  let end = text.length;
  while (never) {
    const space = text.lastIndexOf(' ', end - 1);
    if (space < text.length / 2 || !never.has(text.slice(space + 1, end).toLowerCase())) break;
    end = space;
  }
  return end;
}
