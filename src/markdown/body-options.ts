import type { Transformer } from 'unified';

/** What a renderer has to know about the one article whose body it renders. */
export interface BodyOptions {
  /** The article's dateline as its front matter has it: `NEW DELHI`. */
  dateline?: string | undefined;
  /** Href of the day's folder, `/archive/2020/09/04/`: what relative links and pictures in the body start from. */
  filesHref?: string | undefined;
  /** The site's base path, `/archive/`: what links that start with `/` are put below. Default `/`. */
  base?: string | undefined;
  /** Direction of the article's language; blocks that run the other way are marked. Default `ltr`. */
  direction?: 'ltr' | 'rtl' | undefined;
}

/** The file that unified hands from plugin to plugin. */
export type BodyFile = Parameters<Transformer>[1];

/**
 * The options of the body being rendered: `file.data.body` in our own chain; in Astro's, the front matter
 * gives the dateline and the rest has its default.
 */
export function bodyOptionsOf(file: BodyFile): BodyOptions {
  const own = file.data['body'] as BodyOptions | undefined;
  if (own) return own;
  const astro = file.data['astro'] as { frontmatter?: { dateline?: unknown } } | undefined;
  const dateline = astro?.frontmatter?.dateline;
  return typeof dateline === 'string' ? { dateline } : {};
}

/**
 * Plugin for Astro's chain, which cannot be told anything about a single document: what every document starts
 * from, the base path above all. To stand before our other plugins.
 */
export function rehypeDefaultOptions(defaults: BodyOptions) {
  return (_tree: unknown, file: BodyFile): void => {
    file.data['body'] ??= { ...bodyOptionsOf(file), ...defaults };
  };
}
