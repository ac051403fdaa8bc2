// The baseline of the import: reads JSON Lines and writes each record to a file of its day, and does nothing else.
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const [, , source, target] = process.argv;
const file = createReadStream(source);
const folders = new Set();
let number = 0;
for await (const line of createInterface({
  input: source.endsWith('.gz') ? file.pipe(createGunzip()) : file,
})) {
  const { date, body = '', ...fields } = JSON.parse(line);
  const folder = join(target, ...date.slice(0, 10).split('-'));
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(join(folder, `${(number += 1)}.md`), `---\n${JSON.stringify(fields)}\n---\n\n${body}`);
}
