import { expect, test } from '../support/browser.ts';

test.describe('the seed article', () => {
  test.use({ site: 'seed' });

  test('is found by browsing to 4 September 2020', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: 'Dates' }).click();
    await page.getByRole('main').getByRole('link', { name: /2020/ }).first().click();
    await expect(page).toHaveURL(/\/2020\/$/);
    await page.getByRole('main').getByRole('link', { name: 'September', exact: true }).click();
    await expect(page).toHaveURL(/\/2020\/09\/$/);
    await page.getByRole('link', { name: '4 September 2020, 1 article' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Friday, 4 September 2020');
    await page.getByRole('link', { name: /AK-203 rifle factory/ }).click();
    await expect(page.getByText('NEW DELHI: India and Russia have agreed')).toBeVisible();
  });

  test('is found by its subjects', async ({ page }) => {
    for (const [kind, name] of [
      ['Topics', 'Defence industry'],
      ['People', 'Rajnath Singh'],
      ['Places', 'Amethi'],
      ['Organizations', 'Ministry of Defence (India)'],
    ] as const) {
      await page.goto('./');
      await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: kind }).click();
      await page.getByRole('main').getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await expect(page.getByRole('main').getByRole('link', { name: /AK-203 rifle factory/ })).toBeVisible();
    }
  });
});

test('a day lists its articles in the order in which they appeared', async ({ page }) => {
  await page.goto('./2019/03/02/');
  const headlines = page.getByRole('main').locator('.articles__headline a');
  await expect(headlines).toHaveText([
    'Museum buys a map that shows the town in the wrong place',
    'Harbour festival opens with a single gun',
    'Boat race is won by a raft',
    'मेले में कवियों की रात',
    'Moorbacher Kahn beim Hafenfest in Port Elswick',
  ]);
});

test('days, months and years lead to the next one that has articles', async ({ page }) => {
  for (const [from, kind, to] of [
    ['./2019/03/03/', 'day', /\/2020\/06\/21\/$/],
    ['./2019/03/', 'month', /\/2020\/06\/$/],
    ['./2011/', 'year', /\/2015\/$/],
  ] as const) {
    await page.goto(from);
    const steps = page.getByRole('navigation', { name: `Previous and next ${kind}` });
    await steps.getByRole('link', { name: `Next ${kind}` }).click();
    await expect(page).toHaveURL(to);
    await steps.getByRole('link', { name: `Previous ${kind}` }).click();
    await expect(page).toHaveURL(new RegExp(`${from.slice(1)}$`));
  }
});

test('the first day has no previous one, and the last no next one', async ({ page }) => {
  await page.goto('./1998/05/16/');
  await expect(page.getByRole('link', { name: /^Previous day/ })).toHaveCount(0);
  await page.goto('./2024/03/25/');
  await expect(page.getByRole('link', { name: /^Next day/ })).toHaveCount(0);
});

test('a month shows every day and counts those with articles', async ({ page }) => {
  await page.goto('./2024/02/');
  const calendar = page.locator('.calendar--large');
  await expect(calendar.locator('.calendar__day')).toHaveCount(29);
  await expect(calendar.getByRole('link')).toHaveCount(1);
  await expect(calendar.getByRole('link', { name: '29 February 2024, 3 articles' })).toBeVisible();
});

test('a year shows twelve months, and links to those with articles', async ({ page }) => {
  await page.goto('./2018/');
  await expect(page.locator('.calendar')).toHaveCount(12);
  await expect(page.locator('.calendar caption').getByRole('link')).toHaveText(['January', 'June']);
});

test('the breadcrumb leads up from an article', async ({ page }) => {
  await page.goto('./2019/03/02/museum-buys-a-map/');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumbs.getByRole('link', { name: '2 March 2019' }).click();
  await expect(page).toHaveURL(/\/2019\/03\/02\/$/);
  await crumbs.getByRole('link', { name: 'March' }).first().click();
  await expect(page).toHaveURL(/\/2019\/03\/$/);
  await crumbs.getByRole('link', { name: '2019' }).first().click();
  await expect(page).toHaveURL(/\/2019\/$/);
});

test('subjects are sorted by letter with their counts, whatever their script', async ({ page }) => {
  await page.goto('./topics/');
  const main = page.getByRole('main');
  await expect(main.getByRole('listitem').filter({ hasText: 'Festivals' }).first()).toContainText('5');
  for (const name of ['पुस्तकालय', 'المكتبات', '图书馆', 'Brücken', 'Weather']) {
    await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await main.getByRole('link', { name: '图书馆', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('图书馆');
});

test('a subject shows its note and its articles, newest first', async ({ page }) => {
  await page.goto('./topics/public-library/');
  const main = page.getByRole('main');
  await expect(main).toContainText('Articles on the town library and on others that are open to all.');
  const days = await main
    .locator('.articles time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(days).toEqual(['2021-09-14', '2019-03-02', '2003-02-28']);
});

test('the chart of the home page leads to a year, and so does a list that needs no pointer', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByTitle('2007: 4 articles').click();
  await expect(page).toHaveURL(/\/2007\/$/);
  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: '2007', exact: true }).click();
  await expect(page).toHaveURL(/\/2007\/$/);
});

test('every page names where it stands in the navigation', async ({ page }) => {
  for (const [path, current] of [
    ['./topics/weather/', 'Topics'],
    ['./2019/03/02/', 'Dates'],
    ['./search/', 'Search'],
    ['./about/', 'About'],
  ] as const) {
    await page.goto(path);
    const navigation = page.getByRole('navigation', { name: 'Archive' });
    await expect(navigation.locator('[aria-current]')).toHaveText(current);
  }
});

test.describe('a wrong address', () => {
  test.use({ expected: /404/ });

  test('gets the status 404 and an offer to search for its words', async ({ page }) => {
    const response = await page.goto('./2003/03/01/ferry-council_votes.html');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not in the archive');
    await page.getByRole('link', { name: '“ferry council votes”' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=ferry/);
    await expect(page.getByRole('link', { name: 'Council votes to keep the ferry' })).toBeVisible();
  });

  test('in another script is offered in that script', async ({ page }) => {
    await page.goto('./2007/पुस्तकालय/');
    await expect(page.locator('#path-search').getByRole('link')).toHaveText('“पुस्तकालय”');
  });

  test('that is broken itself still gets the page', async ({ page }) => {
    await page.goto('./%E0%A4%A/');
    await expect(page.getByRole('main')).toBeVisible();
  });
});

test.describe('an archive without articles', () => {
  test.use({ site: 'empty' });

  test('says so on every way in, and no way in is broken', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Empty Shelf');
    for (const name of ['Dates', 'Topics', 'People', 'Places', 'Organizations', 'Search', 'About']) {
      await page
        .getByRole('navigation', { name: 'Archive' })
        .getByRole('link', { name, exact: true })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });

  test('answers a search with what is the case', async ({ page }) => {
    await page.goto('./search/?q=anything');
    await expect(page.getByRole('main')).toContainText(/no articles/i);
  });
});

test.describe('under a base path', () => {
  test.use({ site: 'forty-under-base' });

  test('browsing, search and aliases stay below it', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: 'Topics' }).click();
    await expect(page).toHaveURL(/\/archive\/topics\/$/);
    await page.goto('./news/reading-room-opens/');
    await expect(page).toHaveURL(/\/archive\/2003\/02\/28\/library-opens-reading-room\/$/);
    await expect(page.getByRole('img', { name: /three arched windows/ })).toBeVisible();
    await page.goto('./search/?q=regatta');
    await page.getByRole('link', { name: 'Rain stops the regatta after two races' }).click();
    await expect(page).toHaveURL(/\/archive\/1998\/05\/17\/rain-stops-regatta\/$/);
  });
});
