import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Commands to measure as one, the next only when the one before it went well. */
export interface Errand {
  commands: string[][];
  cwd: string;
  env?: Record<string, string>;
  /** File that takes what the commands print. */
  log: string;
  /** Seconds after which they are stopped. */
  limit: number;
}

/** What commands have used, all their processes together. */
export interface Outcome {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of CPU, user and system; only Linux tells. */
  cpu?: number;
  /** Bytes in memory at the most, at one moment; only Linux tells. */
  rss?: number;
  /** Why they did not end well; absent when they did. */
  failure?: string;
}

const RUNNER = fileURLToPath(new URL('run-measured.ts', import.meta.url));

/** Runs the commands and measures them. */
export async function measure(errand: Errand): Promise<Outcome> {
  const [given, told] = [`${errand.log}.errand.json`, `${errand.log}.outcome.json`];
  writeFileSync(given, JSON.stringify(errand));
  const child = spawn(process.execPath, [RUNNER, given, told], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Nothing was measured: see ${errand.log}`);
  return JSON.parse(readFileSync(told, 'utf8')) as Outcome;
}
