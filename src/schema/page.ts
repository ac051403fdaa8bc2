import * as z from 'zod';
import { line, text } from './text.ts';

/** Front matter of a plain page, `content/about.md`. The whole block may be left out. */
export const pageSchema = z.strictObject({
  /** Title of the page. */
  title: line().exactOptional(),
  /** One sentence for search engines and cards. */
  description: text().exactOptional(),
});

/** Front matter of a plain page as it may be written. */
export type PageInput = z.input<typeof pageSchema>;

/** Front matter of a plain page after the check. */
export type PageFields = z.output<typeof pageSchema>;
