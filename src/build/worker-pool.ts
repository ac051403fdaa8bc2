import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism, freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { passOn, explainEnd } from './compile-pages.ts';
import type { PartContext, PartResult, Task } from './part.ts';
import type { FromWorker, ToWorker } from './part-worker.ts';
import { projectRoot } from './project-root.ts';
import { UserError } from './user-error.ts';

/** Memory that one process may come to need for a volume, its pages and its index. */
const BYTES_A_JOB = 1e9;

/** As many processes as there are cores, as far as memory goes. */
export const defaultJobs = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / BYTES_A_JOB)));

/** What the pool tells while it works. */
export interface PoolListener {
  line(text: string): void;
  /** Articles that a running task has done since the last time. */
  progress(task: Task, articles: number): void;
  started(task: Task): void;
  ended(task: Task): void;
}

interface Waiting {
  task: Task;
  resolve: (result: PartResult) => void;
  reject: (error: Error) => void;
}

interface Worker {
  child: ChildProcess;
  current: Waiting | undefined;
}

/** Processes that make parts of the site side by side, each one part at a time. */
export class WorkerPool {
  readonly #jobs: number;
  readonly #context: PartContext;
  readonly #listener: PoolListener;
  readonly #children: Set<ChildProcess>;
  readonly #workers: Worker[] = [];
  readonly #queue: Waiting[] = [];
  #compiled = false;
  /** Most memory that any one process has taken, in bytes. */
  peak = 0;
  #broken: Error | undefined;

  /** @param children takes the processes, so that a signal can end them */
  constructor(jobs: number, context: PartContext, children: Set<ChildProcess>, listener: PoolListener) {
    this.#jobs = jobs;
    this.#context = context;
    this.#children = children;
    this.#listener = listener;
  }

  /** Has a part made, as soon as a process is free. */
  run(task: Task): Promise<PartResult> {
    if (this.#broken) return Promise.reject(this.#broken);
    const result = new Promise<PartResult>((resolve, reject) => this.#queue.push({ task, resolve, reject }));
    this.#next();
    return result;
  }

  /** The pages are compiled: workers that wait for them may go on. */
  announceCompiled(): void {
    this.#compiled = true;
    for (const worker of this.#workers) this.#tell(worker, { compiled: true });
  }

  /** Ends all processes, when nothing is left to do. */
  async end(): Promise<void> {
    await Promise.all(
      this.#workers.map(
        ({ child }) =>
          new Promise<void>((resolve) => {
            child.once('close', () => resolve());
            if (child.connected) child.send({ end: true } satisfies ToWorker);
            else if (child.exitCode !== null || child.signalCode !== null) resolve();
          }),
      ),
    );
  }

  #next(): void {
    while (this.#queue.length > 0) {
      const worker = this.#workers.find(({ current }) => current === undefined) ?? this.#hire();
      const waiting = worker && this.#queue.shift();
      if (!worker || !waiting) return;
      worker.current = waiting;
      this.#listener.started(waiting.task);
      this.#tell(worker, { task: waiting.task });
    }
  }

  #hire(): Worker | undefined {
    if (this.#workers.length >= this.#jobs) return undefined;
    const child = fork(fileURLToPath(new URL('./part-worker.ts', import.meta.url)), [], {
      cwd: projectRoot,
      // Pages are many short texts: with room for them, the collector of young objects runs a tenth as often.
      execArgv: ['--max-semi-space-size=64', '--expose-gc'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const worker: Worker = { child, current: undefined };
    this.#workers.push(worker);
    this.#children.add(child);
    for (const stream of [child.stdout, child.stderr]) passOn(stream, (line) => this.#listener.line(line));
    child.on('message', (message: FromWorker) => this.#hear(worker, message));
    child.on('error', (error) => this.#fail(worker, error));
    child.on('close', (code, signal) => {
      this.#children.delete(child);
      if (worker.current) this.#fail(worker, explainEnd(code, signal));
    });
    this.#tell(worker, { context: this.#context });
    if (this.#compiled) this.#tell(worker, { compiled: true });
    return worker;
  }

  #tell({ child }: Worker, message: ToWorker): void {
    if (child.connected) child.send(message);
  }

  #hear(worker: Worker, message: FromWorker): void {
    const { current } = worker;
    if ('line' in message) this.#listener.line(message.line);
    else if (!current) return;
    else if ('progress' in message) this.#listener.progress(current.task, message.progress);
    else if ('error' in message) this.#fail(worker, revive(message.error));
    else {
      worker.current = undefined;
      this.peak = Math.max(this.peak, message.peak);
      this.#listener.ended(current.task);
      current.resolve(message.result);
      this.#next();
    }
  }

  /** One failure ends the whole build: nothing that waits is begun. */
  #fail(worker: Worker, error: Error): void {
    this.#broken ??= error;
    worker.current?.reject(error);
    worker.current = undefined;
    for (const { reject } of this.#queue.splice(0)) reject(error);
  }
}

function revive({ name, message, stack }: { name: string; message: string; stack: string }): Error {
  if (name === 'UserError') return new UserError(message);
  const error = new Error(message);
  error.stack = stack;
  return error;
}
