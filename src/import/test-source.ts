import { HEAD_LENGTH, type ReadOptions, type SourceText } from './format.ts';

/**
 * A source made of a text, for tests.
 * @param size characters of each piece that it is read in; parsers must not care
 */
export function testSource(text: string, name = 'input', size = 7): SourceText {
  return {
    name,
    head: text.slice(0, HEAD_LENGTH),
    // eslint-disable-next-line @typescript-eslint/require-await -- stands for a file
    chunks: async function* () {
      for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
    },
  };
}

/** Options of an archivist who gave no flags. */
export const testOptions = (more: Partial<ReadOptions> = {}): ReadOptions => ({
  map: {},
  include: new Set(),
  today: '2026-01-02',
  ...more,
});
