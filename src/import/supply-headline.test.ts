import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { supplyHeadline } from './supply-headline.ts';

const graphemes = (text: string): number => [...new Intl.Segmenter('und').segment(text)].length;

describe('the headline that is proposed', () => {
  test.each([
    ['Harbour bridge opens after nine years.', 'Harbour bridge opens after nine years'],
    ['Who pays for the bridge? Nobody knows.', 'Who pays for the bridge?'],
    ['It is open! The mayor cut the ribbon.', 'It is open'],
    [
      'Defence minister met Gen. Shoigu in Moscow. They talked.',
      'Defence minister met Gen. Shoigu in Moscow',
    ],
    ['Trade with the U.S. rose by 3.5 pct. Exports fell.', 'Trade with the U.S. rose by 3.5 pct'],
    ['Exports go to the U.S. The bank said so.', 'Exports go to the U.S.'],
    ['Tickets cost Rs. 500 each. No refunds.', 'Tickets cost Rs. 500 each'],
    [
      'J. Smith and Mr. Weir resigned on Sept. 4. The board met.',
      'J. Smith and Mr. Weir resigned on Sept. 4',
    ],
    ['The ferry\n  sinks in\nthe  harbour.', 'The ferry sinks in the harbour'],
    ['“No toll,” says minister.', '“No toll,” says minister'],
    ['“No toll.”', '“No toll”'],
    ['* * * Ferry sinks', 'Ferry sinks'],
    ['161125******BANK LOWERS RATING OF\nLONG-TERM DEBT', 'BANK LOWERS RATING OF LONG-TERM DEBT'],
    ['-5 degrees in the harbour.', '-5 degrees in the harbour'],
    ['#bridge trends, and the mayor is pleased', '#bridge trends, and the mayor is pleased'],
    ['The committee (formed in 1987', 'The committee formed in 1987'],
    ['pcm…', 'pcm'],
    // A sentence of symbols alone.
    ['☎。the harbour office', 'the harbour office'],
    ['☎! The harbour office answers. At last.', 'The harbour office answers'],
    [`${'♦'.repeat(120)} The harbour office answers.`, 'The harbour office answers'],
  ])('of %j is %j', (text, expected) => {
    expect(supplyHeadline([text], 'en')).toBe(expected);
  });

  test('leaves the dateline out', () => {
    expect(supplyHeadline(['NEW DELHI: India and Russia agreed.'], 'en', 'NEW DELHI')).toBe(
      'India and Russia agreed',
    );
    expect(supplyHeadline(['PORT ELSWICK, March 3 —', 'The bridge opened.'], 'en', 'PORT ELSWICK')).toBe(
      'The bridge opened',
    );
    expect(supplyHeadline(['The bridge opened.'], 'en', 'PORT ELSWICK')).toBe('The bridge opened');
  });

  test('is there even when the first paragraphs say nothing', () => {
    expect(supplyHeadline(['', '* * *', '—', 'The bridge opened.'], 'en')).toBe('The bridge opened');
  });

  test.each([[[]], [['']], [['…', '* * *']], [['\u202e\u200f']]])('is none for %j', (paragraphs) => {
    expect(supplyHeadline(paragraphs, 'en')).toBeUndefined();
  });

  test('takes no notice of a language tag that is none', () => {
    expect(supplyHeadline(['The bridge opened.'], 'not_a_tag')).toBe('The bridge opened');
    expect(supplyHeadline(['word'.repeat(100)], 'not_a_tag')).toBe('word'.repeat(25));
  });
});

describe('a long first sentence', () => {
  test.each([
    [
      'India and Norland have agreed to increase engagement of their shipping industries and to expedite a ferry yard at Elswick during the visit.',
      'India and Norland have agreed to increase engagement of their shipping industries',
    ],
    [
      'Showers continued all through the week in the northern cocoa zone, alleviating the drought since early January and improving prospects.',
      'Showers continued all through the week in the northern cocoa zone',
    ],
    [
      'The harbour board said it would sell its three oldest ferries to the highest bidder; the mayor, who had opposed the sale, resigned.',
      'The harbour board said it would sell its three oldest ferries to the highest bidder',
    ],
    [
      'A group of old shareholders told the Securities and Exchange Commission on Friday with regret that their old company had been sold.',
      'A group of old shareholders told the Securities and Exchange Commission on Friday',
    ],
    [
      'The mayors of Elswick, Norton, Hale and Port St. Mary signed an agreement on the use of the common harbour railway at night.',
      'The mayors of Elswick, Norton, Hale and Port St. Mary signed an agreement',
    ],
    [
      'Der Stadtrat von Elswick hat am Freitag nach langer Beratung den Bau der neuen Brücke beschlossen, obwohl das Geld noch fehlt.',
      'Der Stadtrat von Elswick hat am Freitag nach langer Beratung den Bau der neuen Brücke beschlossen',
    ],
    [
      'Le conseil municipal a décidé vendredi de construire le nouveau pont du port, tandis que le maire cherche encore les fonds nécessaires.',
      'Le conseil municipal a décidé vendredi de construire le nouveau pont du port',
    ],
    [
      'Городской совет в пятницу одобрил строительство нового моста через гавань, однако денег на это пока нет, сообщил мэр города.',
      'Городской совет в пятницу одобрил строительство нового моста через гавань',
    ],
  ])('%j is cut to %j', (text, expected) => {
    const language = /[а-я]/u.test(text)
      ? 'ru'
      : text.startsWith('Der')
        ? 'de'
        : text.startsWith('Le')
          ? 'fr'
          : 'en';
    expect(supplyHeadline([text], language)).toBe(expected);
  });

  test('is cut before a quotation rather than inside it', () => {
    const text =
      'The mayor told the harbour board on Friday that the city had “waited long enough for a bridge which everybody has been paying for”.';
    expect(supplyHeadline([text], 'en')).toBe('The mayor told the harbour board on Friday that the city had');
  });
});

describe('in other scripts', () => {
  test.each([
    ['hi', 'पुल शुक्रवार को खुल गया। नौ साल लगे।', 'पुल शुक्रवार को खुल गया'],
    ['ur', 'پل جمعہ کو کھل گیا۔ نو سال لگے۔', 'پل جمعہ کو کھل گیا'],
    ['ar', 'هل افتتح الجسر؟ نعم.', 'هل افتتح الجسر؟'],
    ['zh', '大桥周五通车。历时九年。', '大桥周五通车'],
    ['ja', '橋は金曜日に開通した。\n九年かかった。', '橋は金曜日に開通した'],
    ['ja', '橋は金曜日\nに開通した。', '橋は金曜日に開通した'],
    ['ja', '「ついに開通した。」と市長は述べた。', '「ついに開通した。」と市長は述べた'],
    ['es', '¿Quién paga el puente? Nadie lo sabe.', '¿Quién paga el puente?'],
    [
      'de',
      'Die Brücke wurde am 4. September eröffnet. Sie ist lang.',
      'Die Brücke wurde am 4. September eröffnet',
    ],
  ])('%s: %j gives %j', (language, text, expected) => {
    expect(supplyHeadline([text], language)).toBe(expected);
  });

  test('a long Chinese sentence is cut at its comma, to the length of a Chinese headline', () => {
    const text =
      '埃尔斯威克市政府星期五宣布历时九年建设的新港口大桥正式通车，市长在通车典礼上感谢全体建设者的辛勤工作和市民的耐心等待';
    expect(supplyHeadline([text], 'zh')).toBe('埃尔斯威克市政府星期五宣布历时九年建设的新港口大桥正式通车');
  });

  test('a long sentence without spaces or marks is cut between two words', () => {
    const headline = supplyHeadline(['สะพานข้ามท่าเรือเปิดให้บริการในวันศุกร์'.repeat(6)], 'th') ?? '';
    expect(graphemes(headline)).toBeGreaterThan(60);
    expect(graphemes(headline)).toBeLessThanOrEqual(100);
  });
});

describe('a text that opens with a title of its own', () => {
  test.each([
    [
      'ELSWICK GOLD 1430 - APR 7\n local mkt (99.00 fine)\n 3,916.00 (prev 3,905.00)',
      'ELSWICK GOLD 1430 - APR 7',
    ],
    [
      'ELSWICK GOLD 1300 - APRIL 7 pool 419.50-422.50 (419.50 at\n1200) interbank 420.40',
      'ELSWICK GOLD 1300 - APRIL 7',
    ],
    ['GRAIN 11:50 EDT\nWHEAT\nMAY7  286 1/2 UP   1/4\nJUL7  271 3/4 OFF 1', 'GRAIN 11:50 EDT'],
    ['Harbour dues\nWeek\tShips\n1\t20', 'Harbour dues'],
    ['ELSWICK HARBOUR 4TH QTR NET\n    ELSWICK, April 13\n    Revs 47.1 mln', 'ELSWICK HARBOUR 4TH QTR NET'],
    ['BRIDGE OPENS AT LAST\nThe bridge over the harbour opened.', 'BRIDGE OPENS AT LAST'],
    ['THE BRIDGE OVER THE HARBOUR\nopened on Friday.', 'THE BRIDGE OVER THE HARBOUR opened on Friday'],
    ['Bridge opens\nThe bridge over the harbour opened on Friday after nine years of work.', 'Bridge opens'],
    ['Elswick Savings Bank said\nits chairman would resign on the first day of the month.', undefined],
  ])('%j', (text, expected) => {
    expect(supplyHeadline([text], 'en')).toBe(expected ?? text.replace('\n', ' ').replace(/\.$/, ''));
  });
});

describe('whatever the text', () => {
  const language = fc.constantFrom('en', 'de', 'hi', 'zh', 'ja', 'th', 'ar', 'xx');
  const word = fc.oneof(
    fc.constantFrom(
      'the',
      'and',
      'Gen.',
      'U.S.',
      '3.5',
      '1,000',
      '“No',
      'way”',
      '(AP)',
      'which',
      'said,',
      'किताब',
      'ferry;',
      '–',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  );
  const paragraph = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '  ', '')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''));
  const paragraphs = fc.array(paragraph, { maxLength: 4 });
  const wordsOf = (text: string, tag: string): string[] =>
    [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);

  test('the headline is one line of at most 100 characters that has a letter or digit', () => {
    fc.assert(
      fc.property(paragraphs, language, (texts, tag) => {
        const headline = supplyHeadline(texts, tag);
        expect(headline === undefined).toBe(!texts.some((text) => /[\p{L}\p{N}]/u.test(text)));
        if (headline === undefined) return;
        expect(graphemes(headline)).toBeLessThanOrEqual(100);
        expect(headline).toMatch(/[\p{L}\p{N}]/u);
        expect(headline).toBe(headline.trim());
        expect(headline).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('it stands in the text, letter by letter', () => {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    fc.assert(
      fc.property(paragraphs, language, (texts, tag) => {
        const found = bare(supplyHeadline(texts, tag) ?? '');
        expect(found === '' || texts.some((text) => bare(text).includes(found))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('its words are whole words of the text, in their order', () => {
    // No line breaks, which may part a word in scripts without spaces, and no marks so rare that ICU joins them to words.
    const common = fc.string({
      unit: fc.constantFrom(...Array.from('abcXYZéñдЖहकن橋港てกข12.,’\'“”"()<>-–!?;:$%@_/…। ')),
      minLength: 1,
      maxLength: 200,
    });
    const unbroken = fc.array(common, { maxLength: 3 });
    fc.assert(
      fc.property(unbroken, language, (texts, tag) => {
        const there = wordsOf(texts.join('\n'), tag);
        let at = 0;
        for (const found of wordsOf(supplyHeadline(texts, tag) ?? '', tag)) {
          at = there.indexOf(found, at) + 1;
          expect(at, found).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const REUTERS = new URL('../../../shared/corpora/reuters-21578.jsonl.gz', import.meta.url);

test.skipIf(!existsSync(REUTERS))(
  'every Reuters text gets a headline that stands in it',
  () => {
    const lines = gunzipSync(readFileSync(REUTERS)).toString().trim().split('\n');
    for (const line of lines) {
      const { body = '' } = JSON.parse(line) as { body?: string };
      const headline = supplyHeadline([body], 'en');
      if (!/[\p{L}\p{N}]/u.test(body)) continue;
      expect(headline?.length).toBeLessThanOrEqual(100);
      expect(letters(body)).toContain(letters(headline ?? ''));
    }
  },
  60_000,
);
