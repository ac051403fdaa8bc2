import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest keeps a core for itself, which is half of a machine with two. It needs little while tests run.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/support/seed.ts'],
          include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/support/*.test.ts'],
          // Against tests that hang, not against slow machines: property tests run many times.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/*.test.ts'],
          globalSetup: ['tests/support/sites.ts'],
          // Some of these tests build a site of their own.
          testTimeout: 120_000,
        },
      },
    ],
  },
});
