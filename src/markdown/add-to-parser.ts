import type { Processor } from 'unified';

/**
 * Gives remark-parse further syntax: micromark extensions (how text is cut up) and mdast extensions (what tree
 * it becomes). The way that remark's own plugins do it: the processor's data, which remark-parse reads.
 */
export function addToParser(processor: Processor, syntax: unknown[], tree: unknown[] = []): void {
  const data = processor.data() as Record<string, unknown[] | undefined>;
  (data['micromarkExtensions'] ??= []).push(...syntax);
  (data['fromMarkdownExtensions'] ??= []).push(...tree);
}
