import { HEAD_LENGTH, type SourceText } from '../format.ts';
import { authorsIn, isObject, textIn, type JsonObject } from './json-fields.ts';

/** What a JSON Feed says of all its items. */
export interface JsonFeedHead {
  title?: string;
  language?: string;
  homePage?: string;
  authors: string[];
}

/**
 * Reads what a feed says of all its items. In a long feed that is what stands before them; JSON Feed asks for that
 * order, but JSON does not.
 * @param before the text up to the list of items
 */
export function readJsonFeedHead(source: SourceText, before: string): JsonFeedHead {
  const whole = source.head.length < HEAD_LENGTH ? parseObject(source.head) : undefined;
  const feed = whole ?? parseObject(`${before}]}`) ?? {};
  const title = textIn(feed, 'title');
  const language = textIn(feed, 'language');
  const homePage = textIn(feed, 'home_page_url');
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(homePage !== undefined && { homePage }),
    authors: authorsIn(feed),
  };
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
