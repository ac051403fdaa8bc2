import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { serveSite, type SiteServer } from '../../src/build/serve-site.ts';
import { baseOf, siteDir, type SiteName } from './sites.ts';

/** What every browser test gets besides Playwright's own. */
interface TestFixtures {
  /** The site that the test looks at; its paths are relative to it. */
  site: SiteName;
  /** Messages in the console, and failed requests, that a test brings about on purpose. */
  expected: RegExp | undefined;
  /** Fails the test for anything in the console, anything that fails, and any request to another host. */
  watch: undefined;
}

interface WorkerFixtures {
  /** Address of a site, served as a static host serves it, from the first time that a test of the worker asks. */
  serve: (name: SiteName) => Promise<string>;
}

/** Chromium says so when the machine was slow: a font that comes late is left out on purpose (font-display: optional). */
const LATE_FONT = /^warning: The resource \S+\.woff2 was preloaded using link preload but not used/;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: ['forty', { option: true }],
  expected: [undefined, { option: true }],

  serve: [
    async ({}, use) => {
      const servers = new Map<SiteName, Promise<SiteServer>>();
      await use(async (name) => {
        const server = servers.get(name) ?? serveSite(siteDir(name), { base: baseOf(name), port: 0 });
        servers.set(name, server);
        return (await server).url;
      });
      for (const server of servers.values()) await (await server).close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ serve, site }, use) => use(await serve(site)),

  watch: [
    async ({ context, baseURL, expected }, use) => {
      const trouble: string[] = [];
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          trouble.push(`${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => trouble.push(`exception: ${error.error().message}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        const isOurs = baseURL !== undefined && url.origin === new URL(baseURL).origin;
        if (!isOurs && !['data:', 'blob:', 'about:'].includes(url.protocol)) {
          trouble.push(`request to another host: ${url.href}`);
        }
      });
      context.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`status ${response.status()}: ${response.url()}`);
      });
      await use(undefined);
      expect(trouble.filter((line) => !LATE_FONT.test(line) && !expected?.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The parts of the search page, as a reader finds them. */
export function searchPage(page: Page): {
  box: Locator;
  count: Locator;
  results: Locator;
  headlines: Locator;
  sort: Locator;
  facet: (group: string, value: string) => Locator;
  ask: (words: string) => Promise<void>;
} {
  const main = page.locator('main');
  const box = main.getByRole('searchbox');
  const count = main.locator('[data-part="count"]');
  return {
    box,
    count,
    results: main.locator('[data-part="results"] > li'),
    headlines: main.locator('[data-part="results"] h3 a'),
    sort: main.getByLabel('Sort by'),
    facet: (group, value) =>
      main
        .getByRole('group', { name: group, exact: true })
        .getByRole('listitem')
        .filter({ has: page.getByText(value, { exact: true }) })
        .getByRole('checkbox'),
    ask: async (words) => {
      await page.goto('./search/');
      await box.fill(words);
      await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
      await expect(count).toHaveText(/article|^$/);
    },
  };
}
