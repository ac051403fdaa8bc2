import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, searchPage, test } from '../support/browser.ts';
import { hasWord, scanArticles, type ScannedArticle } from '../support/scan-articles.ts';
import { contentOf } from '../support/sites.ts';

/** The articles of the archive of many volumes that hold a word, as a scan of its files finds them. */
const articlesWith = (word: string): ScannedArticle[] =>
  scanArticles(contentOf('volumes')).filter((article) => hasWord(article, word));

const daysOf = (page: Page): Promise<string[]> =>
  searchPage(page)
    .results.locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));

async function showAll(page: Page, total: number): Promise<void> {
  const { results } = searchPage(page);
  for (let shown = 20; shown < total; shown += 20) {
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(results).toHaveCount(Math.min(shown + 20, total));
  }
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
}

test.describe('the numbers of an answer, over many volumes', () => {
  test.use({ site: 'volumes' });

  for (const word of ['harbour', 'ferry', 'Fähre']) {
    test(`are those of a count over the articles: ${word}`, async ({ page }) => {
      const expected = articlesWith(word);
      await page.goto(`./search/?${new URLSearchParams({ q: word }).toString()}`);
      const { count } = searchPage(page);
      await expect(count).toHaveText(`${expected.length} articles`);

      const places = new Map<string, number>();
      for (const place of expected.flatMap((article) => article.places))
        places.set(place, (places.get(place) ?? 0) + 1);
      const told = page.getByRole('group', { name: 'Places' }).getByRole('listitem');
      await expect
        .poll(async () => (await told.allTextContents()).sort())
        .toEqual([...places].map(([place, articles]) => `${place}${articles}`).sort());

      // By decade over the whole archive; by day over one month.
      await page.goto(
        `./search/?${new URLSearchParams({ q: word, from: '1987-03', to: '1987-03' }).toString()}`,
      );
      await expect(page.getByText('by day')).toBeVisible();
      await page.getByText('Numbers as a table').click();
      const march = expected.filter(({ day }) => day.startsWith('1987-03')).length;
      await expect(count).toHaveText(`${march} ${march === 1 ? 'article' : 'articles'}`);
      const twelfth = expected.filter(({ day }) => day === '1987-03-12').length;
      const row = page.locator('.histogram__table tbody tr', { hasText: /^\s*12 March 1987/ });
      await expect(row).toHaveText(`12 March 1987${twelfth}`);
    });
  }

  test('go from years to months to days as the range narrows', async ({ page }) => {
    const unit = page.locator('.histogram__told span').nth(1);
    for (const [from, to, name] of [
      ['', '', 'decade'],
      ['1960', '1999', 'year'],
      ['1986', '1988', 'month'],
      ['1987-03', '1987-03', 'day'],
    ] as const) {
      await page.goto(`./search/?q=harbour${from && `&from=${from}&to=${to}`}`);
      await expect(unit).toHaveText(`by ${name}`);
    }
  });

  for (const sort of ['newest', 'oldest'] as const) {
    test(`are of all articles, ${sort} first, from the first result to the last`, async ({ page }) => {
      const expected = articlesWith('harbour').map(({ day }) => day);
      expected.sort();
      if (sort === 'newest') expected.reverse();
      await page.goto(`./search/?q=harbour&sort=${sort}`);
      await expect(searchPage(page).count).toHaveText(`${expected.length} articles`);
      await showAll(page, expected.length);
      expect(await daysOf(page)).toEqual(expected);
    });
  }

  test('are of all articles by relevance too, none of them twice', async ({ page }) => {
    const expected = articlesWith('harbour').map(({ day }) => day);
    await page.goto('./search/?q=harbour');
    await expect(searchPage(page).count).toHaveText(`${expected.length} articles`);
    await showAll(page, expected.length);
    expect((await daysOf(page)).sort()).toEqual(expected.sort());
    const links = await searchPage(page).headlines.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(new Set(links).size).toBe(expected.length);
  });

  test('are in the files that are exported, in the order shown', async ({ page }) => {
    const expected = articlesWith('harbour');
    await page.goto('./search/?q=harbour&sort=oldest');
    await expect(searchPage(page).count).toHaveText(`${expected.length} articles`);
    await page.getByText('Export', { exact: true }).click();
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const [names, ...rows] = (await save('CSV')).trimEnd().split('\r\n');
    expect(names).toBe('\uFEFFdate,headline,source,section,topics,people,places,organizations,language,url');
    expect(rows.map((row) => row.slice(0, 10))).toEqual(expected.map(({ day }) => day).sort());
    for (const row of rows) expect(row).toMatch(/,http:\/\/[^/]+\/\d{4}\/\d\d\/\d\d\/story-\d+\/$/);
    expect((await save('RIS')).match(/^TY {2}- /gm)).toHaveLength(expected.length);
    expect((await save('BibTeX')).match(/^@/gm)).toHaveLength(expected.length);
    await expect(page.locator('[data-part="told"]')).toHaveText(`${expected.length} articles exported.`);
  });
});

test.describe('facets', () => {
  test('take several values, of which one is enough, and narrow each other', async ({ page }) => {
    await page.goto('./search/?topic=Festivals&topic=Ferries');
    const { count, facet } = searchPage(page);
    await expect(count).toHaveText('6 articles');
    await facet('Places', 'Port Elswick').check();
    await expect(count).toHaveText('3 articles');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('of many values show the most frequent; more are shown and narrowed by typing', async ({ page }) => {
    await page.goto('./search/');
    const topics = page.getByRole('group', { name: 'Topics' });
    await expect(topics.getByRole('listitem')).toHaveCount(8);
    await topics.getByRole('button', { name: /^Show \d+ more/ }).click();
    await topics.getByRole('textbox', { name: 'Narrow the list of topics' }).fill('tram');
    await expect(topics.getByRole('listitem')).toHaveText(['Trams2']);
    await topics.getByRole('checkbox').check();
    await expect(page).toHaveURL(/\?topic=Trams$/);
    await expect(searchPage(page).count).toHaveText('2 articles');
  });
});

test.describe('a long list', () => {
  test.use({ site: 'volumes' });

  test('is drawn as far as it is seen first, and then to its end', async ({ page }) => {
    await page.addInitScript(() => {
      // Heard in the moment in which results are put on the page, before any of them is painted.
      document.addEventListener(
        'dateline:answer',
        ({ target }) => {
          const items = (target as Element).querySelectorAll<HTMLElement>('[data-part="results"] > li');
          document.documentElement.dataset['drawn'] ??= [...items]
            .filter(({ hidden }) => !hidden)
            .length.toString();
        },
        { capture: true },
      );
    });
    await page.goto('./search/?q=harbour');
    await expect(searchPage(page).results).toHaveCount(20);
    await expect(page.locator('html')).toHaveAttribute('data-drawn', '8');
  });

  test('goes on at the first article that was added, for who asks for more with the keyboard', async ({
    page,
  }) => {
    await page.goto('./search/?q=harbour');
    const { results, headlines } = searchPage(page);
    await expect(results).toHaveCount(20);
    await page.getByRole('button', { name: 'Show more' }).press('Enter');
    await expect(headlines.nth(20)).toBeFocused();
    await expect(results).toHaveCount(40);
  });

  test('stands where it was left for who comes back from an article', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    const { results, headlines } = searchPage(page);
    await expect(results).toHaveCount(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(results).toHaveCount(40);
    const opened = headlines.nth(35);
    await opened.scrollIntoViewIfNeeded();
    const top = await opened.evaluate((link) => link.getBoundingClientRect().top);
    await opened.click();
    await expect(page).toHaveURL(/story-\d+/);
    await page.goBack();
    await expect(results).toHaveCount(40);
    await expect
      .poll(async () => opened.evaluate((link) => Math.round(link.getBoundingClientRect().top)))
      .toBe(Math.round(top));
  });
});

test.describe('a result', () => {
  test('shows its other hits in their sentences when asked, and takes them back', async ({ page }) => {
    await page.goto('./search/?q=harbour+topic:canals');
    const more = page.getByRole('button', { name: /^\d+ more in this article$/ });
    await more.click();
    const stretches = page.locator('.search-hit__stretches li');
    await expect.poll(() => stretches.count()).toBeGreaterThan(5);
    for (const text of await stretches.locator('mark').allTextContents())
      expect(text).toMatch(/^harbours?$/i);
    await page.getByRole('button', { name: 'Show fewer hits' }).click();
    await expect(stretches).toHaveCount(0);
  });
});

test.describe('an answer of no articles', () => {
  test('offers nothing that cannot be used', async ({ page }) => {
    await page.goto('./search/?q=zyzzyva');
    await expect(page.getByRole('heading', { name: 'No article was found' })).toBeVisible();
    // The last numbers come after the message.
    await expect(page.locator('[data-part="facets"][aria-busy]')).toHaveCount(0);
    for (const part of ['bar', 'histogram', 'more'])
      await expect(page.locator(`[data-part="${part}"]`)).toBeHidden();
    await searchPage(page).box.fill('regatta');
    for (const part of ['bar', 'histogram'])
      await expect(page.locator(`[data-part="${part}"]`)).toBeVisible();
  });
});

test.describe('everything that is asked', () => {
  const everything =
    './search/?q=harbour+-owls&sort=oldest&from=2001&to=2019-12&topic=Festivals&topic=Bridges&language=en';

  test('is in the address, and is shown again from there', async ({ page }) => {
    await page.goto(everything);
    const { box, sort, facet, count, headlines } = searchPage(page);
    await expect(count).toHaveText('3 articles');
    await expect(box).toHaveValue('harbour -owls');
    await expect(sort).toHaveValue('oldest');
    await expect(facet('Topics', 'Bridges')).toBeChecked();
    const dates = page.getByRole('form', { name: 'Dates' });
    await expect(dates.getByLabel('From')).toHaveValue('2001');
    await expect(dates.getByLabel('To')).toHaveValue('2019-12');
    for (const name of [
      'not: owls',
      'Topic: Festivals',
      'Topic: Bridges',
      'Language: English',
      'Date: 2001 to December 2019',
    ])
      await expect(
        page.getByRole('button', { name: new RegExp(`^Remove (filter )?${name}$`) }),
      ).toBeVisible();
    await expect(headlines.first()).toBeVisible();
    const shown = await headlines.allTextContents();
    await headlines.last().click();
    await expect(page.locator('.body')).toBeVisible();
    await page.goBack();
    await expect(headlines).toHaveText(shown);
    await expect(page).toHaveURL((url) => url.href.endsWith(everything.slice(1)));
  });

  test('is taken away part by part, and each step is one step back', async ({ page }) => {
    await page.goto(everything);
    const { count } = searchPage(page);
    await expect(count).toHaveText('3 articles');
    await page.getByRole('button', { name: 'Remove filter Topic: Bridges' }).click();
    await expect(count).toHaveText('2 articles');
    await page.getByRole('button', { name: 'Remove filter Date: 2001 to December 2019' }).click();
    await expect(page).not.toHaveURL(/from|to=/);
    await page.goBack();
    await page.goBack();
    await expect(count).toHaveText('3 articles');
    await page.getByRole('button', { name: 'Remove not: owls' }).click();
    await expect(searchPage(page).box).toHaveValue('harbour');
    await page.goBack();
    await expect(searchPage(page).box).toHaveValue('harbour -owls');
  });
});
