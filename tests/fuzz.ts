/**
 * `npm run fuzz`: all property tests with other cases in every round, until one fails or the time is over. A case that
 * it finds belongs into a test of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandOf } from './support/command-of.ts';
import { runNode } from './support/stage.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const minutes = readMinutes();
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('src', name))
  .filter((name) => readFileSync(join(ROOT, name), 'utf8').includes('fc.assert('))
  .sort();

const end = performance.now() + minutes * 60_000;
let rounds = 0;
while (performance.now() < end) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  process.env['FUZZ_SEED'] = String(seed);
  const args = ['run', '--project=unit', '--reporter=dot', ...files];
  const code = await runNode(commandOf('vitest'), args, { cwd: ROOT });
  if (code !== 0) {
    console.error(`\nRound ${rounds + 1} failed. The same again: FUZZ_SEED=${seed} npx vitest run FILE`);
    process.exit(1);
  }
  rounds += 1;
}
console.log(
  `\n${files.length} files of property tests passed ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
);

function readMinutes(): number {
  try {
    const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
    const given = Number(values.minutes);
    if (given > 0 && Number.isFinite(given)) return given;
    console.error(`✗ --minutes ${values.minutes}: a number above 0 was expected, such as --minutes 10`);
  } catch (error) {
    console.error(`✗ ${(error as Error).message}`);
  }
  process.exit(2);
}
