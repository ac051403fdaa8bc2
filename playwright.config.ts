import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/support/sites.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A machine that stalls is no fault of the site. A test that passes only then is told as flaky, with its first error.
  retries: 1,
  timeout: 60_000,
  // Two workers and a search in five languages share the cores of a small machine.
  expect: { timeout: 15_000 },
  reporter: 'line',
  use: {
    locale: 'en-GB',
    timezoneId: 'America/Los_Angeles',
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_ARGS },
    trace: 'off',
  },
});
