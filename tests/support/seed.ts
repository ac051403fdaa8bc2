import fc from 'fast-check';

/**
 * Property tests try the same cases in every run, so that a test that fails tells of what was changed and not of chance.
 * `npm run fuzz` looks for cases that they miss.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1987) });
