import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { violationsOf } from '../support/axe.ts';
import { expect, searchPage, test } from '../support/browser.ts';
import { archiveDir } from '../support/sites.ts';

const articleFiles = (): string[] =>
  readdirSync(join(archiveDir('forty'), 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );

const chartOf = (page: Page): Locator => page.getByRole('slider', { name: 'Articles over time' });
const dates = (page: Page): { from: Locator; to: Locator; error: Locator } => {
  const form = page.getByRole('form', { name: 'Dates' });
  return { from: form.getByLabel('From'), to: form.getByLabel('To'), error: form.getByRole('alert') };
};

/** Presses at one place of the chart and lets go at another, both as shares of its width. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const box = await chartOf(page).boundingBox();
  if (!box) throw new Error('there is no chart');
  const at = (share: number): [number, number] => [box.x + box.width * share, box.y + box.height / 2];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
}

test.describe('the histogram', () => {
  test('narrows the results to the bars that are dragged over, and back to the whole archive', async ({
    page,
  }) => {
    await page.goto('./search/?q=harbour');
    const { count } = searchPage(page);
    await expect(count).toHaveText(/articles/);
    const all = (await count.textContent()) ?? '';
    await expect(chartOf(page)).toBeVisible();
    await drag(page, 0.6, 0.9);
    await expect(page).toHaveURL(/from=\d{4}&to=\d{4}/);
    await expect(count).not.toHaveText(all);
    const { from } = dates(page);
    await expect(from).toHaveValue(/^\d{4}/);
    await page.getByRole('button', { name: 'Whole archive' }).click();
    await expect(page).toHaveURL(/\?q=harbour$/);
    await expect(count).toHaveText(all);
    await page.goBack();
    await expect(from).toHaveValue(/^\d{4}/);
  });

  test('is gone through with the arrow keys, says each bar, and keeps the focus', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    const chart = chartOf(page);
    await expect(chart).toBeVisible();
    await chart.focus();
    await page.keyboard.press('End');
    await expect(chart).toHaveAttribute('aria-valuetext', /^[^–]+: \d+ articles?$/);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(chart).toHaveAttribute('aria-valuetext', /–.*: \d+ articles?$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/from=\d{4}/);
    await expect(chart).toBeFocused();
  });

  test('shows the whole archive where nothing is asked, and lists what a bar stands for', async ({
    page,
  }) => {
    await page.goto('./search/');
    await page.getByText('Numbers as a table').click();
    const cells = page.locator('.histogram__table td');
    await expect(cells.first()).toBeVisible();
    await expect
      .poll(async () => (await cells.allTextContents()).reduce((total, text) => total + Number(text), 0))
      .toBe(articleFiles().length);
    await chartOf(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?from=/);
    await expect(searchPage(page).count).toHaveText(/article/);
  });

  test('has the same numbers as a table, which add up to the results', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    const { count } = searchPage(page);
    await expect(count).toHaveText(/articles/);
    await page.getByText('Numbers as a table').click();
    const cells = page.locator('.histogram__table td');
    await expect(cells.first()).toBeVisible();
    await expect(async () => {
      const sum = (await cells.allTextContents()).reduce((total, text) => total + Number(text), 0);
      expect(await count.textContent()).toBe(`${sum} articles`);
    }).toPass();
  });
});

test.describe('the dates', () => {
  test('take a year, a month or a day, and say what is wrong', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    const { from, to, error } = dates(page);
    await from.fill('2019-13');
    await from.press('Enter');
    await expect(error).toHaveText('There is no 2019-13 in the calendar.');
    await from.fill('last year');
    await from.press('Enter');
    await expect(error).toContainText('write a year (1987)');
    await from.fill('2019');
    await to.fill('2018');
    await to.press('Enter');
    await expect(error).toContainText('after');
    await to.fill('2019-12-31');
    await to.press('Enter');
    await expect(error).toBeEmpty();
    await expect(page).toHaveURL(/from=2019&to=2019-12-31/);
  });

  test('of an old link with years and months still narrow the results', async ({ page }) => {
    await page.goto('./search/?q=harbour&year=2019');
    await expect(dates(page).from).toHaveValue('2019');
    await expect(page.getByRole('button', { name: 'Remove filter Date: 2019' })).toBeVisible();
  });
});

test.describe('what a search was understood as', () => {
  test('is shown part by part, and each part is taken away with one press', async ({ page }) => {
    await page.goto(`./search/?q=${encodeURIComponent('harbour -festival after:2000')}`);
    const { box } = searchPage(page);
    await page.getByRole('button', { name: 'Remove not: festival' }).click();
    await expect(box).toHaveValue('harbour after:2000');
    await page.getByRole('button', { name: 'Remove since 2000' }).click();
    await expect(box).toHaveValue('harbour');
    await expect(page.locator('[data-part="chips"]')).toBeHidden();
  });

  test('can be written with a form', async ({ page }) => {
    await page.goto('./search/');
    await page.getByText('Advanced search').click();
    await page.getByLabel('All of these words').fill('harbour');
    await page.getByLabel('None of these words').fill('festival');
    await page.getByRole('button', { name: 'Search with these' }).click();
    await expect(searchPage(page).box).toHaveValue('harbour -festival');
    await expect(page).toHaveURL(/q=harbour\+-festival/);
  });
});

test.describe('what a reader keeps', () => {
  test('is listed where a new search begins, and can be taken away', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    const { headlines, box } = searchPage(page);
    const headline = (await headlines.first().textContent()) ?? '';
    const star = page.getByRole('button', { name: /^Star / }).first();
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await box.fill('');
    await expect(page.getByRole('heading', { name: 'Your searches' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('link', { name: headline })).toBeVisible();
    await page.getByRole('button', { name: 'Clear starred articles' }).click();
    await expect(page.getByRole('link', { name: headline })).toHaveCount(0);
    await page.getByRole('link', { name: 'harbour', exact: true }).first().click();
    await expect(headlines.first()).toHaveText(headline);
  });

  test('lasts as long as the page where storage is denied', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    });
    await page.goto('./search/?q=harbour');
    const star = page.getByRole('button', { name: /^Star / }).first();
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await searchPage(page).box.fill('');
    await expect(page.getByText('lets the page keep nothing')).toBeVisible();
  });
});

test('the list of results is saved as CSV, RIS and BibTeX', async ({ page }) => {
  await page.goto('./search/?q=harbour');
  await page.getByText('Export', { exact: true }).click();
  for (const [name, end] of [
    ['CSV', 'csv'],
    ['RIS', 'ris'],
    ['BibTeX', 'bib'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`search-results.${end}`);
    await expect(page.locator('[data-part="told"]')).toHaveText(/article.* exported\.$/);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('filters and histogram are in a sheet, a thumb away', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    const { count, facet } = searchPage(page);
    await expect(count).toHaveText(/articles/);
    await page.getByRole('button', { name: 'Filters and dates' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filters and dates' });
    // A box with the focus would bring up the keyboard, over half of the sheet.
    await expect(sheet.getByRole('heading', { name: 'Filters and dates' })).toBeFocused();
    await expect(chartOf(page)).toBeVisible();
    await facet('Topics', 'Festivals').check();
    await expect(page).toHaveURL(/topic=Festivals/);
    await sheet.getByRole('button', { name: /^Show \d+ articles?$/ }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filters and dates (1)' })).toBeVisible();
    await page.getByRole('button', { name: 'Filters and dates (1)' }).click();
    await expect(chartOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  test('values of filters are fetched when the sheet is opened, and not before', async ({
    page,
    context,
  }) => {
    const fetched: string[] = [];
    context.on('request', (request) => {
      if (request.url().includes('/facet-')) fetched.push(request.url());
    });
    const { headlines, box, facet } = searchPage(page);
    // What the next search may need is fetched last.
    const last = context.waitForEvent('response', (response) => response.url().includes('rare-terms'));
    await page.goto('./search/?q=harbour');
    await expect(headlines.first()).toBeVisible();
    await last;
    expect(fetched).toEqual([]);
    // With nothing asked, and all there to answer at once; the engine takes what it is asked in turn.
    await box.fill('');
    await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
    await expect(headlines).toHaveCount(0);
    await box.fill('harbour');
    await expect(headlines.first()).toBeVisible();
    expect(fetched).toEqual([]);
    await page.getByRole('button', { name: 'Filters and dates' }).click();
    await expect(facet('Topics', 'Festivals')).toBeVisible();
    expect(fetched.length).toBeGreaterThan(0);
  });

  test('the sheet is used with keys alone, and gives the focus back', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    const { facet } = searchPage(page);
    const opener = page.getByRole('button', { name: /^Filters and dates/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Filters and dates' });
    await expect(sheet).toBeVisible();
    const festivals = facet('Topics', 'Festivals');
    await expect(festivals).toBeVisible();
    for (let stops = 0; stops < 20; stops += 1) {
      await page.keyboard.press('Tab');
      if (await festivals.evaluate((box) => box === document.activeElement)) break;
    }
    await expect(festivals).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/topic=Festivals/);
    // The counts have been made anew around it.
    await expect(festivals).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('the sheet keeps what was typed in it, and goes when there is room beside the results', async ({
    page,
  }) => {
    await page.goto('./search/?q=harbour');
    await page.getByRole('button', { name: /^Filters and dates/ }).click();
    await dates(page).from.fill('20');
    await page.setViewportSize({ width: 1280, height: 844 });
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(dates(page).from).toHaveValue('20');
    await expect(chartOf(page)).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the open sheet has no accessibility violation in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('./search/?q=harbour&topic=Festivals');
      await page.getByRole('button', { name: /^Filters and dates/ }).click();
      await page.getByText('Numbers as a table').click();
      await expect(page.locator('.histogram__table td').first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect(await violationsOf(page)).toEqual([]);
    });
  }
});

test.describe('what is opened on the page', () => {
  test('has no accessibility violation: form, chips, further hits, table', async ({ page }) => {
    await page.goto(`./search/?q=${encodeURIComponent('harbour -festival after:2000')}`);
    await page.getByText('Advanced search').click();
    await expect(page.getByLabel('None of these words')).toHaveValue('festival');
    await page.getByText('Numbers as a table').click();
    await expect(page.locator('.histogram__table td').first()).toBeVisible();
    const more = page.getByRole('button', { name: /^\d+ more in this article$/ }).first();
    if (await more.isVisible()) await more.click();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});

test.describe('an archive of one day', () => {
  test.use({ site: 'one' });

  test('has no histogram, since there is no time to choose', async ({ page }) => {
    await page.goto('./search/?q=the');
    const { count } = searchPage(page);
    await expect(count).toHaveText('1 article');
    await expect(page.getByRole('group', { name: 'Topics' })).toBeVisible();
    await expect(chartOf(page)).toBeHidden();
  });
});
