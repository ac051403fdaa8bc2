import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import { VFile } from 'vfile';
import type { Body, Heading } from '../model/article.ts';
import type { BodyOptions } from './body-options.ts';
import { parseBody } from './parse-body.ts';
import { rehypePlugins, remarkRehypeOptions } from './plugins.ts';

/** Renders the Markdown of one body (front matter removed) to safe HTML. */
export type RenderBody = (markdown: string, options?: BodyOptions) => Promise<Body>;

const processor = unified()
  .use(remarkRehype, remarkRehypeOptions)
  .use(rehypePlugins as PluggableList)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders the tree of a body. It runs our plugins without Astro's processor, whose further steps cost time and
 * change nothing (a test holds both to the same HTML).
 */
export function renderTree(root: Root, options: BodyOptions = {}): Body {
  const file = new VFile({ data: { body: options } });
  const html = processor.stringify(processor.runSync(root, file), file);
  return { html, headings: file.data['headings'] as Heading[] };
}

/** Renders the Markdown of one body. */
export const renderBody: RenderBody = (markdown, options) =>
  Promise.resolve(renderTree(parseBody(markdown), options));
