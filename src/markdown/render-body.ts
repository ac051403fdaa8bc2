import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import type { Body, Heading } from '../model/article.ts';
import type { BodyOptions } from './body-options.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './plugins.ts';

/** Renders the Markdown of one body (front matter removed) to safe HTML. */
export type RenderBody = (markdown: string, options?: BodyOptions) => Promise<Body>;

/**
 * Makes a renderer. Build it once and use it for every article: setting up the chain costs more than running
 * it. It runs our plugins without Astro's processor, whose further steps cost time and
 * change nothing (a test holds both to the same HTML).
 */
export function createBodyRenderer(): RenderBody {
  const processor = unified()
    .use(remarkParse)
    .use(remarkPlugins as PluggableList)
    .use(remarkRehype, remarkRehypeOptions)
    .use(rehypePlugins as PluggableList)
    .use(rehypeStringify)
    .freeze();
  return async (markdown, options = {}) => {
    const file = await processor.process({ value: markdown, data: { body: options } });
    return { html: String(file), headings: file.data['headings'] as Heading[] };
  };
}
