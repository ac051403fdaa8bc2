import { build } from 'astro';
import { projectRoot } from './project-root.ts';

/**
 * The process in which Astro compiles the pages, started by compile-pages.ts; the environment holds its settings.
 * Argument: the folder for Astro's cache. Sends one {@link CompileOutcome}.
 */

/** How it went: nothing to say, or what was thrown. */
export type CompileOutcome =
  { ok: true } | { ok: false; name: string; message: string; stack: string; hint?: string };

// The one that asked has died: nobody wants the result.
process.on('disconnect', () => process.exit(1));

const [cacheDir = ''] = process.argv.slice(2);
const outcome = await run(cacheDir);
process.send?.(outcome, () => process.exit(outcome.ok ? 0 : 1));

async function run(cacheDir: string): Promise<CompileOutcome> {
  try {
    await build({ root: projectRoot, cacheDir, logLevel: 'warn' });
    return { ok: true };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const { hint } = error as { hint?: string };
    const { name, message, stack = message } = error;
    return { ok: false, name, message, stack, ...(hint && { hint }) };
  }
}
