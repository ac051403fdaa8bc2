/**
 * `npm run bench [-- import|build [flags]]`: the benchmarks of the importer and of the build, or both, one after the other.
 * Only the build's takes flags.
 */
import { runBuildBench } from './build/run-build-bench.ts';
import { UsageError } from './build/options.ts';

const [which, ...flags] = process.argv.slice(2);
try {
  if (which === undefined || which === 'import') await import('./import.ts');
  if (which === undefined || which === 'build') await runBuildBench(flags);
  if (which !== undefined && which !== 'import' && which !== 'build')
    throw new UsageError(`There is no benchmark “${which}”. Expected import or build, or nothing for both.`);
} catch (error) {
  if (!isUsage(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** Flags that Node's own parser refuses are the caller's mistake too. */
function isUsage(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}
