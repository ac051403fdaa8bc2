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

  test('has more values of a facet than are listed, and all are found by their names', async ({ page }) => {
    await page.goto('./search/?q=office');
    const offices = page.getByRole('group', { name: 'Organizations' });
    await expect(offices.getByRole('listitem')).toHaveCount(8);
    await offices.getByRole('button', { name: /^Show 201 more/ }).click();
    await expect(offices.getByRole('listitem')).toHaveCount(200);
    await expect(offices.getByRole('status')).toHaveText('… and 9 more; type to narrow the list.');
    const filter = offices.getByRole('textbox', { name: 'Narrow the list of organizations' });
    await filter.fill('20 OFFI');
    await expect(offices.getByRole('listitem')).toHaveText(
      ['020', '120', '200', '201', '202', '203', '204', '205', '206', '207', '208', '209'].map(
        (number) => `Office ${number}1`,
      ),
    );
    await filter.fill('bureau');
    await expect(offices.getByRole('status')).toHaveText('None of these.');
    await filter.fill('205');
    await offices.getByRole('checkbox', { name: /^Office 205/ }).check();
    await expect(page).toHaveURL(/[?&]organization=Office\+205$/);
    await expect(offices.getByRole('listitem')).toHaveCount(1);
    await filter.fill('');
    // One that is chosen is in sight, however seldom it is.
    await expect(offices.getByRole('listitem')).toHaveCount(201);
    await expect(offices.getByRole('checkbox', { name: /^Office 205/ })).toBeChecked();
    await page.reload();
    await expect(offices.getByRole('listitem')).toHaveCount(9);
    await expect(offices.getByRole('checkbox', { name: /^Office 205/ })).toBeChecked();
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
