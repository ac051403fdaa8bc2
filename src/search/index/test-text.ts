import fc from 'fast-check';

/** Pieces of texts in several scripts, with what makes words hard to tell. */
const PIECES = [
  ...['Café', 'Straße', 'U.S.', '$1.5', '1,500', 'AK-203', 'O’Brien', "O'Brien", 'e-mail', 'İstanbul', 'ﬁsh'],
  ...[
    'كِتاب',
    'والكتاب',
    'किताबें',
    'लड़की',
    'ประเทศไทย',
    'ที่',
    '中国人',
    '2020年',
    '第2回',
    'ー',
    '한국',
    'שָׁלוֹם',
  ],
  ...['🚢', '👩🏽‍🚀', 'co\u00ADoperate', 'می\u200Cخواهم', 'e\u0301', '\u0301', 'ß', 'Σίσυφος'],
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\u00A0',
    '\u3000',
    '\uFEFF',
    '\u0085',
    '-',
    '–',
    '.',
    ',',
    '’',
    '"',
    '/',
    '\u200B',
  ],
];

/** For tests: any well-formed text, of many scripts or of any characters at all. */
export const anyWrittenText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

/** For tests: ascending numbers, each once. */
export const ascending = (max: number, maxLength = 30): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.nat(max), { maxLength }).map((list) => list.sort((a, b) => a - b));
