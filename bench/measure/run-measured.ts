/**
 * A process that runs commands one after another and measures them. It is a process of its own so that its children are
 * those commands and nothing else: the kernel adds up their CPU time, and that of their children, and so on.
 * Arguments: a file that holds the {@link Errand}, and the file for the {@link Outcome}.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Errand, Outcome } from './measure.ts';
import { readDescendants, readProcess, TICKS_A_SECOND } from './process-tree.ts';

const SAMPLE_MS = 100;

const [errandFile = '', outcomeFile = ''] = process.argv.slice(2);
const errand = JSON.parse(readFileSync(errandFile, 'utf8')) as Errand;
writeFileSync(outcomeFile, JSON.stringify(await run(errand)));

async function run({ commands, cwd, env, log, limit }: Errand): Promise<Outcome> {
  const sampler = existsSync('/proc/self/stat') ? startSampler() : undefined;
  const output = createWriteStream(log, { flags: 'a' });
  await once(output, 'open');
  const started = performance.now();
  let failure: string | undefined;
  for (const [program = '', ...args] of commands) {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    const timer = setTimeout(() => stopTree(child), limit * 1000 - (performance.now() - started));
    const ended = await endOf(child);
    clearTimeout(timer);
    if (ended === 'exit code 0') continue;
    const late = performance.now() - started >= limit * 1000;
    failure = late ? `not finished after ${limit} s` : `failed: ${ended}`;
    break;
  }
  const wall = (performance.now() - started) / 1000;
  return { wall, ...sampler?.(), ...(failure !== undefined && { failure }) };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** Ends a command with all that it has started; these first, since they are nobody's children once it is gone. */
function stopTree(child: ChildProcess): void {
  const below = existsSync('/proc/self/stat') ? [...readDescendants(process.pid).keys()] : [];
  for (const pid of below) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  child.kill('SIGKILL');
}

/** Looks at the processes below this one ten times a second. Gives what tells the result and ends it. */
function startSampler(): () => { cpu: number; rss: number } {
  let highest = 0;
  const ticks = new Map<number, number>();
  const sample = (): void => {
    let sum = 0;
    for (const [pid, facts] of readDescendants(process.pid)) {
      sum += facts.rss;
      ticks.set(pid, facts.ticks);
    }
    highest = Math.max(highest, sum);
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    const counted = readProcess('self')?.childTicks ?? 0;
    // A process whose parent ended before it is missing there: what was last seen of each makes up for it.
    const seen = [...ticks.values()].reduce((sum, own) => sum + own, 0);
    return { cpu: Math.max(counted, seen) / TICKS_A_SECOND, rss: highest };
  };
}
