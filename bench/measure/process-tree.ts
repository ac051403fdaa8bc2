import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel says of one process. */
export interface ProcessFacts {
  parent: number;
  /** CPU time of its own, user and system, in ticks. */
  ticks: number;
  /** CPU time of its children that have ended and were waited for, in ticks. */
  childTicks: number;
  /** Bytes in memory, shared pages included. */
  rss: number;
}

const ask = (name: string, fallback: number): number =>
  Number(spawnSync('getconf', [name], { encoding: 'utf8' }).stdout) || fallback;

export const TICKS_A_SECOND = ask('CLK_TCK', 100);
const PAGE = ask('PAGESIZE', 4096);

/** Facts of a process (proc(5), `stat`); undefined when it is gone, or the system has no such files. */
export function readProcess(pid: number | 'self'): ProcessFacts | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything; the fields are counted from behind it: state is the third.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number): number => Number(fields[number - 3]);
    return {
      parent: field(4),
      ticks: field(14) + field(15),
      childTicks: field(16) + field(17),
      rss: field(24) * PAGE,
    };
  } catch {
    return undefined;
  }
}

/** Facts of all processes below one, by their ids. */
export function readDescendants(root: number): Map<number, ProcessFacts> {
  const all = new Map<number, ProcessFacts>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const facts = pid > 0 ? readProcess(pid) : undefined;
    if (facts) all.set(pid, facts);
  }
  const below = new Map<number, ProcessFacts>();
  for (const [pid, facts] of all) if (isBelow(root, facts.parent, all)) below.set(pid, facts);
  return below;
}

function isBelow(root: number, parent: number, all: Map<number, ProcessFacts>): boolean {
  for (let at = parent; at > 1; at = all.get(at)?.parent ?? 0) if (at === root) return true;
  return false;
}
