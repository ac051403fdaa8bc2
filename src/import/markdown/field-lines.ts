import { fieldOnLine, type FrontMatterSyntax } from './split-fences.ts';

/** The line on which each field begins, 0-based, by the look of the lines: for parsers that do not tell. */
export function fieldLines(text: string, syntax: FrontMatterSyntax): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const name = fieldOnLine(line, syntax) ?? /^[ \t]*\[+[ \t]*([\w-]+)/.exec(line)?.[1];
    if (name !== undefined && !places.has(name)) places.set(name, index);
  }
  return places;
}
