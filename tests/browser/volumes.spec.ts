import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, searchPage, test } from '../support/browser.ts';
import { siteDir } from '../support/sites.ts';

test.use({ site: 'volumes' });

const manifest = (): { articles: number } =>
  JSON.parse(readFileSync(join(siteDir('volumes'), '.dateline'), 'utf8')) as { articles: number };

test.describe('an archive of many volumes', () => {
  test('is searched as one: every volume answers, and the newest article comes first', async ({ page }) => {
    const { count, results, ask } = searchPage(page);
    await ask('harbour');
    await expect(count).toHaveText(/\d+ articles/);

    await page.goto('./search/?q=harbour&sort=newest');
    await expect(count).toHaveText(/\d+ articles/);
    const dates = await results
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(dates.length).toBeGreaterThan(3);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(dates.map((date) => date?.slice(0, 4))).size).toBeGreaterThan(1);
  });

  test('is walked from its first article to its last, over the edges of volumes', async ({ page }) => {
    await page.goto('./dates/');
    const { articles } = manifest();
    await expect(page.getByText(`${articles} articles`).first()).toBeVisible();
    await page.goto('./1987/03/11/').catch(() => undefined);
    await page.goto('./1987/03/12/');
    await page
      .getByRole('navigation', { name: 'Previous and next day' })
      .getByRole('link', { name: /Next day/ })
      .click();
    await expect(page).toHaveURL(/\/1987\/03\/1[3-9]\/$/);
    await page
      .getByRole('navigation', { name: 'Previous and next day' })
      .getByRole('link', { name: /Previous day/ })
      .click();
    await expect(page).toHaveURL(/\/1987\/03\/12\/$/);
  });

  test('has pages of months and years that span several volumes', async ({ page }) => {
    await page.goto('./1987/03/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('March 1987');
    await expect(page.getByRole('link', { name: /^12 March 1987, \d+ articles$/ })).toBeVisible();
    await page.getByRole('link', { name: /^All \d+ articles of 12 March 1987$/ }).click();
    await expect(page).toHaveURL(/\/1987\/03\/12\/$/);
    await page.goto('./1987/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1987');
    await expect(page.getByRole('link', { name: 'March', exact: true })).toBeVisible();
  });
});
