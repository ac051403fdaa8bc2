import { checkLanguage } from '../../schema/check-language.ts';

/** What generators read from a file's path. */
export interface FileNameFacts {
  /** `2020-09-04-slug.md` (Jekyll, Eleventy, Hugo): the day of publication. */
  date?: string;
  /** `post.fr.md` (Hugo): the language. */
  language?: string;
  /** In a folder of drafts (Jekyll). */
  isDraft: boolean;
  /** `_index.md` (Hugo): the page of a section, not an article. */
  isSectionPage: boolean;
  /** Markdown with components (MDX). */
  isMdx: boolean;
  /** In a folder of Jekyll's, where a text in `tags` is a list of words. */
  isJekyll: boolean;
}

/** Reads a path; `/` between folders. */
export function readFileName(name: string): FileNameFacts {
  const steps = name.split(/[/\\]/);
  const file = steps.pop() ?? '';
  const folder = steps.at(-1) ?? '';
  // `2020-09-04-slug/index.md`: a bundle, whose folder has the name.
  const dated = /^index(?:\.[\w-]+)?\.\w+$/i.test(file) ? folder : file;
  const date = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_ .]|$)/.exec(dated)?.[1];
  const language = /\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\.\w+$/.exec(file)?.[1];
  return {
    ...(date !== undefined && { date }),
    ...(language !== undefined && !checkLanguage(language) && { language }),
    isDraft: steps.includes('_drafts'),
    isSectionPage: /^_index(?:\.[\w-]+)?\.\w+$/i.test(file),
    isMdx: /\.mdx$/i.test(file),
    isJekyll: steps.includes('_drafts') || steps.includes('_posts'),
  };
}
