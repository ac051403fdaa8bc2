import type { BrowserContext, Route } from '@playwright/test';
import { expect, searchPage, test } from '../support/browser.ts';
import { scanArticles } from '../support/scan-articles.ts';
import { contentOf } from '../support/sites.ts';

const NOT_FOUND = { status: 404, body: 'no' };
const notThere = (route: Route): Promise<void> => route.fulfill(NOT_FOUND);

/** Holds back what is asked for by such an address, until what is returned is called. */
async function hold(context: BrowserContext, address: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await context.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}

test.describe('a search that cannot be answered', () => {
  test.describe('because the index was not published', () => {
    test.use({ expected: /pagefind|404|SearchFailure/i });

    test('says so', async ({ page, context }) => {
      await context.route('**/pagefind/**', notThere);
      await page.goto('./search/?q=harbour');
      await expect(page.getByRole('heading', { name: 'Search has no index here' })).toBeVisible();
      await expect(page.getByRole('main').getByRole('link', { name: 'Dates' })).toBeVisible();
    });
  });

  for (const [what, pattern, answer] of [
    ['its list is', '**/pagefind/index.json', { status: 200, body: 'rubbish' }],
    ['its words are', '**/pagefind/all-*/words-*', { status: 200, body: 'rubbish' }],
    ['its words are not there', '**/pagefind/all-*/words-*', NOT_FOUND],
    ['its texts are', '**/pagefind/texts/**', { status: 200, body: 'rubbish' }],
    ['its texts are not there', '**/pagefind/texts/**', NOT_FOUND],
  ] as const) {
    test.describe(`because the index is broken: ${what}`, () => {
      test.use({ expected: /pagefind|SearchFailure|404/i });

      test('says so, and tries again when asked', async ({ page, context }) => {
        await context.route(pattern, (route) => route.fulfill(answer));
        await page.goto('./search/?q=harbour');
        await expect(page.getByRole('heading', { name: 'Search does not work at the moment' })).toBeVisible();
        await context.unroute(pattern);
        await page.getByRole('button', { name: 'Try again' }).click();
        await expect(searchPage(page).headlines.first()).toBeVisible();
      });
    });
  }

  test.describe('because the reader is offline', () => {
    test.use({ expected: /ERR_INTERNET_DISCONNECTED|SearchFailure|pagefind/i });

    test('says so, and goes on by itself when the connection is back', async ({ page, context }) => {
      await page.goto('./search/');
      await context.setOffline(true);
      await searchPage(page).box.fill('regatta');
      await expect(page.getByRole('main')).toContainText(/offline/i);
      await context.setOffline(false);
      await expect(searchPage(page).headlines.filter({ hasText: 'regatta' })).toHaveCount(1);
    });

    test('is answered from what was fetched before, and the page says so', async ({ page, context }) => {
      // What reads operators, and what answers them, is fetched when the first results are there.
      const later = ['parse-query', 'rare-terms'].map(async (name) => {
        const response = await context.waitForEvent('response', (one) => one.url().includes(name));
        await response.finished();
      });
      await page.goto('./search/?q=regatta');
      const { headlines, box } = searchPage(page);
      await expect(headlines).toHaveCount(1);
      await Promise.all(later);
      await context.setOffline(true);
      await box.fill('headline:regatta');
      await expect(headlines).toHaveText(['Rain stops the regatta after two races']);
      await expect(page.getByText('You are offline: only what was fetched before')).toBeVisible();
    });

    test('has filters on a phone that say so, when they are opened only then', async ({ page, context }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const sheetCode = context.waitForEvent('response', (one) => one.url().includes('/sheet.'));
      await page.goto('./search/?q=harbour');
      await expect(searchPage(page).headlines.first()).toBeVisible();
      await (await sheetCode).finished();
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Filters and dates' }).click();
      const sheet = page.getByRole('dialog', { name: 'Filters and dates' });
      await expect(sheet.getByText('There is nothing to choose from.')).toBeVisible();
      await sheet.getByRole('button', { name: /^Show \d+ articles$/ }).click();
      await expect(page.getByText('Not all of the archive could be read; the rest is shown.')).toBeVisible();
      await context.setOffline(false);
      await page.getByRole('button', { name: 'Filters and dates' }).click();
      await expect(searchPage(page).facet('Topics', 'Festivals')).toBeVisible();
      await expect(sheet.getByText('There is nothing to choose from.')).toBeHidden();
    });
  });

  test.describe('because its program could not be fetched', () => {
    test.use({ expected: /engine-worker|SearchFailure|ERR_|404/i });

    test('says so each time, and works when it can be', async ({ page, context }) => {
      await context.route('**/engine-worker*', notThere);
      await page.goto('./search/?q=harbour');
      const trouble = page.getByRole('heading', { name: 'Search does not work at the moment' });
      await expect(trouble).toBeVisible();
      await searchPage(page).box.fill('regatta');
      await expect(trouble).toBeVisible();
      await context.unroute('**/engine-worker*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(searchPage(page).headlines).toHaveCount(1);
    });
  });
});

test.describe('an archive of many volumes', () => {
  test.use({ site: 'volumes', expected: /pagefind|404|SearchFailure|ERR_/i });
  const ALL = scanCount;

  test('of which one is not there is searched in all others, and the page names it', async ({
    page,
    context,
  }) => {
    await context.route('**/pagefind/1987-*/**', notThere);
    await page.goto('./search/?q=again');
    const { count } = searchPage(page);
    await expect(page.getByText('Not all of 1987 could be read; the rest is shown.')).toBeVisible();
    await expect(count).toHaveText(/^\d+ articles$/);
    const some = parseInt((await count.textContent()) ?? '', 10);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(ALL());
    await context.unroute('**/pagefind/1987-*/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/could (not )?be read/)).toBeHidden();
    await expect(count).not.toHaveText(`${some} articles`);
  });

  test('of which one is not there shows the numbers of all others where nothing is asked', async ({
    page,
    context,
  }) => {
    await context.route('**/pagefind/1987-*/**', notThere);
    await page.goto('./search/');
    await expect(page.getByText('Not all of 1987 could be read; the rest is shown.')).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Articles over time' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Places' })).toBeVisible();
    await context.unroute('**/pagefind/1987-*/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/could (not )?be read/)).toBeHidden();
  });

  test('of which one has no texts lists its articles by their day', async ({ page, context }) => {
    await context.route('**/pagefind/texts/1987*/**', notThere);
    await page.goto('./search/?from=1986&to=1988&sort=newest');
    const { results } = searchPage(page);
    await expect(results).toHaveCount(20);
    const unread = results.filter({ hasText: 'its text could not be read' });
    await expect(unread.first().getByRole('link')).toHaveText(/^Articles of \d+ \w+ 1987$/);
    await expect(unread.first().getByRole('button')).toHaveCount(0);
    await expect(page.getByText('The texts of some articles could not be read.')).toBeVisible();
    await context.unroute('**/pagefind/texts/1987*/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(unread).toHaveCount(0);
    await expect(results).toHaveCount(20);
  });

  test('says so when a long list of names cannot be narrowed, and keeps the list', async ({
    page,
    context,
  }) => {
    await context.route('**/find-named-values-*.js', notThere);
    await page.goto('./search/');
    const offices = page.getByRole('group', { name: 'Organizations' });
    await offices.getByRole('button', { name: /^Show \d+ more/ }).click();
    const filter = offices.getByRole('textbox');
    await filter.fill('205');
    await expect(offices.getByRole('status')).toHaveText(/^The list could not be narrowed\./);
    await expect(offices.getByRole('listitem')).toHaveCount(200);
    await context.unroute('**/find-named-values-*.js');
    await page.reload();
    await offices.getByRole('button', { name: /^Show \d+ more/ }).click();
    await filter.fill('206');
    await expect(offices.getByRole('listitem')).toHaveText(['Office 2061']);
  });

  test('is searched as far as it was read when the connection is lost half-way', async ({
    page,
    context,
  }) => {
    await page.goto('./search/');
    await expect(page.locator('[data-part="facets"] fieldset').first()).toBeVisible();
    await context.route(/\/pagefind\/(?:19\d|200)-[^/]+\/(?:words|postings)-/, (route) =>
      route.abort('internetdisconnected'),
    );
    const { box, count, results } = searchPage(page);
    await box.fill('harbour');
    await expect(
      page.getByText(/^Not all of 2000s, 1990s, .* and 1 more could be read; the rest is shown\.$/),
    ).toBeVisible();
    await expect(count).toHaveText(/^\d+ articles$/);
    await expect(results.first()).toBeVisible();
  });

  test('keeps the results that are there when more cannot be had', async ({ page, context }) => {
    await page.goto('./search/?q=harbour&sort=newest');
    const { results } = searchPage(page);
    await expect(results).toHaveCount(20);
    await context.route('**/pagefind/texts/**', (route) => route.abort('internetdisconnected'));
    const more = page.getByRole('button', { name: 'Show more' });
    // What lies in a file that was read is there.
    for (
      let tries = 0;
      tries < 5 && !(await page.getByText('more could not be read').isVisible());
      tries += 1
    ) {
      await more.click();
      await page.waitForTimeout(400);
    }
    const shown = await results.count();
    expect(shown).toBeGreaterThanOrEqual(20);
    await context.unroute('**/pagefind/texts/**');
    await page
      .getByRole('button', { name: /Show more|Try again/ })
      .last()
      .click();
    await expect.poll(() => results.count()).toBeGreaterThanOrEqual(shown);
    await expect(results.filter({ hasText: 'its text could not be read' })).toHaveCount(0);
  });

  test('that is published anew while the page is open is searched as it is now', async ({
    page,
    context,
  }) => {
    const deploy = await pretendOldIndex(context);
    await page.goto('./search/');
    await expect(page.locator('[data-part="facets"] fieldset').first()).toBeVisible();
    deploy();
    const { box, count, results } = searchPage(page);
    await box.fill('harbour');
    await expect(count).toHaveText(/^\d+ articles$/);
    await expect(results).toHaveCount(20);
    await expect(page.getByText(/could (not )?be read/)).toBeHidden();
  });

  test('that is published anew between a search and more of it shows more', async ({ page, context }) => {
    const deploy = await pretendOldIndex(context);
    await page.goto('./search/?q=harbour&sort=newest');
    const { results } = searchPage(page);
    await expect(results).toHaveCount(20);
    deploy();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(results).toHaveCount(40);
    await expect(page.getByText(/could (not )?be read/)).toBeHidden();
  });

  test('shows what has answered while the rest is slow, and does not jump under the reader', async ({
    page,
    context,
  }) => {
    const letGo = await hold(context, /\/pagefind\/19\d-[^/]+\/postings-/);
    await page.goto('./search/?q=harbour');
    const { results, count } = searchPage(page);
    await expect(results.first()).toBeVisible();
    await expect(page.getByText(/^\d+ of 13 volumes have answered$/)).toBeVisible();
    const early = await count.textContent();
    await results.first().getByRole('link').focus();
    // From here on the list is the reader's, whatever came until now.
    const first = await results.first().textContent();
    letGo();
    await expect(page.getByText('volumes have answered')).toBeHidden();
    await expect(count).not.toHaveText(early ?? '');
    expect(await results.first().textContent()).toBe(first);
  });

  test('that answered while the reader was in the list shows all in their order when more is asked for', async ({
    page,
    context,
  }) => {
    const { results, headlines } = searchPage(page);
    const more = page.getByRole('button', { name: 'Show more' });
    const links = (): Promise<(string | null)[]> =>
      headlines.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await page.goto('./search/?q=harbour');
    await expect(results).toHaveCount(20);
    await more.click();
    await expect(results).toHaveCount(40);
    const whole = await links();

    const letGo = await hold(context, /\/pagefind\/19\d-[^/]+\/postings-/);
    await page.goto('./search/?q=harbour&sort=relevance');
    await expect(page.getByText(/^\d+ of 13 volumes have answered$/)).toBeVisible();
    await headlines.first().focus();
    letGo();
    await expect(page.getByText('volumes have answered')).toBeHidden();
    const offer = page.locator('[data-part="all"]');
    await expect(offer).toBeVisible();
    const before = await results.count();
    await more.click();
    await expect(results).toHaveCount(before + 20);
    expect(await links()).toEqual(whole.slice(0, before + 20));
    await expect(headlines.nth(before)).toBeFocused();
    await expect(offer).toBeHidden();
  });

  test('is searched for the last thing that was typed, whatever comes late', async ({ page, context }) => {
    await page.goto('./search/');
    await expect(page.locator('[data-part="facets"] fieldset').first()).toBeVisible();
    const letGo = await hold(context, /\/(?:words|postings)-\d/);
    const { box, headlines } = searchPage(page);
    await box.fill('harbour');
    await expect(page.getByText('Searching …')).toBeVisible();
    await box.fill('Fähre');
    await page.waitForTimeout(400);
    letGo();
    await expect(headlines.first()).toBeVisible();
    await page.waitForTimeout(400);
    await expect(
      searchPage(page)
        .results.filter({ hasText: /harbour/ })
        .locator('h3'),
    ).toHaveCount(0);
    await expect(searchPage(page).results.first().locator('mark').first()).toHaveText(/fähre/i);
  });
});

/** Articles of the archive of many volumes. */
function scanCount(): number {
  return scanArticles(contentOf('volumes')).length;
}

/**
 * Serves the index as one of other names: what is at `1987-x` now was at `old-1987-x` before. The returned function takes the
 * old names away, as publishing the site anew does.
 */
async function pretendOldIndex(context: BrowserContext): Promise<() => void> {
  let isOld = true;
  await context.route('**/pagefind/index.json', async (route) => {
    if (!isOld) return route.continue();
    const response = await route.fetch();
    return route.fulfill({ body: (await response.text()).replaceAll('"folder":"', '"folder":"old-') });
  });
  await context.route('**/pagefind/old-*/**', async (route) => {
    if (!isOld) return route.fulfill(NOT_FOUND);
    return route.fulfill({
      response: await route.fetch({ url: route.request().url().replace('/old-', '/') }),
    });
  });
  let hasNew = false;
  await context.route('**/pagefind/texts/**', (route) =>
    // The texts of the old index are gone as well, until the new one is asked for.
    isOld || hasNew ? route.continue() : route.fulfill(NOT_FOUND),
  );
  return () => {
    isOld = false;
    context.on('request', (request) => {
      if (request.url().endsWith('/pagefind/index.json')) hasNew = true;
    });
  };
}

test.describe('over a slow connection', () => {
  test('the page says what it does, and shows results in bearable time', async ({ page, context }) => {
    // Fast 3G: 562 ms of latency, 1.44 Mbit/s. The worker is a target of its own, so what it fetches is slowed down by hand.
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562,
      downloadThroughput: (1.44 * 1e6) / 8,
      uploadThroughput: (0.675 * 1e6) / 8,
    });
    await context.route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 562));
      await route.continue();
    });
    await page.goto('./search/?q=harbour', { waitUntil: 'commit' });
    await expect(page.getByText('Searching …')).toBeVisible();
    await expect(page.locator('[data-part="main"]')).toHaveAttribute('aria-busy', 'true');
    await expect(searchPage(page).headlines).toHaveCount(4, { timeout: 20_000 });
    await expect(page.locator('[data-part="main"][aria-busy]')).toHaveCount(0);
  });
});
