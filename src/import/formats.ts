import { csvFormat } from './csv/csv-format.ts';
import { feedFormat } from './feed/feed-format.ts';
import type { Format, FormatName } from './format.ts';
import { htmlFormat } from './html/html-format.ts';
import { jsonFeedFormat } from './json-feed/json-feed-format.ts';
import { jsonFormat } from './json/json-format.ts';
import { markdownFormat } from './markdown/markdown-format.ts';
import { newsmlFormat } from './newsml/newsml-format.ts';
import { ninjsFormat } from './ninjs/ninjs-format.ts';
import { nitfFormat } from './nitf/nitf-format.ts';
import { textFormat } from './text/text-format.ts';
import { wxrFormat } from './wxr/wxr-format.ts';

/** Every format, in the order in which they are tried: the narrower before the wider, plain text last. */
export const FORMATS: readonly Format[] = [
  wxrFormat,
  newsmlFormat,
  nitfFormat,
  feedFormat,
  jsonFeedFormat,
  ninjsFormat,
  htmlFormat,
  markdownFormat,
  jsonFormat,
  csvFormat,
  textFormat,
];

/** The format of a file that opens so. */
export const detectFormat = (head: string): Format =>
  FORMATS.find((format) => format.detect(head)) ?? textFormat;

/** The format of that name. */
export const formatNamed = (name: FormatName): Format | undefined =>
  FORMATS.find((format) => format.name === name);
