/**
 * Phrases that English news is full of, in the forms that indexes of stems have trouble with: endings that decide, words
 * that are hardly words, numbers, signs inside of words, quotation marks, capitals.
 */
export const PHRASES = [
  'oil price',
  'oil prices',
  'interest rates',
  'interest rate',
  'in the third quarter',
  'as of the',
  'balance of payments',
  'Bank of England',
  'west german',
  'joint venture',
  'U.S. dollar',
  "the company's",
  'to be acquired',
  'acquired by',
  'crude oil imports',
  'two for one stock split',
  'Gulf of Mexico',
  'trade surplus with the United States',
  '1.5 billion dlrs',
  'year-ago quarter',
] as const;
