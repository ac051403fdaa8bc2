import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/**
 * Puts Markdown into a file between two comments, in the place of what stood there before; at the end when they are not
 * there yet. What else the file says stays as it is.
 * @param name of the block, `bench:build`
 * @param command that writes it, `npm run bench`
 */
export async function putBlock(file: string, name: string, command: string, markdown: string): Promise<void> {
  const begin = `<!-- ${name}, written by ${command} -->`;
  const end = `<!-- /${name} -->`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
  const [before, rest] = text.split(begin, 2) as [string, string?];
  const after = rest?.split(end, 2)[1] ?? '';
  const whole = `${before.trimEnd()}\n\n${begin}\n\n${markdown}\n\n${end}\n${after}`;
  writeFileSync(file, await format(whole, { ...(await resolveConfig(file)), filepath: file }));
}
