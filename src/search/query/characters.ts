/** Double quotation marks of every kind: any of them opens a quotation, any of them closes it. */
export const QUOTES = '"“”„‟«»″＂「」『』';

/** What separates words: white space and control characters. */
export const SPACES = '\\s\\p{Cc}';

/** Marks without a shape that keyboards and web pages set around words: direction marks, joints for line breaks. */
export const UNSEEN = '\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069';

/** Minus and hyphen, as keyboards for Latin, mathematics and Chinese have them. */
export const MINUS = '\\-−－';

const SEARCHABLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Whether there is anything in a text that an article can be found by: a letter, a digit, a picture (☎, 🚢). */
export const isSearchable = (text: string): boolean => SEARCHABLE.test(text);

/** Whether a text has at least two words, separated by spaces. */
export const hasTwoWords = (text: string): boolean => text.split(' ').filter(isSearchable).length > 1;
