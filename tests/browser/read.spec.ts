import { expect, test } from '../support/browser.ts';

const READING_ROOM = './2003/02/28/library-opens-reading-room/';

test.describe('an article', () => {
  test('shows its headline, date, author, text, corrections and catalogue card', async ({ page }) => {
    await page.goto(READING_ROOM);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The reading room opens, and is full by noon',
    );
    const main = page.getByRole('main');
    await expect(main.getByText('Friday, 28 February 2003')).toBeVisible();
    await expect(main.getByText('Tom Brackley', { exact: true })).toBeVisible();
    await expect(main.locator('.body')).toContainText('the only place in a town where you may sit all day');
    await expect(main.getByRole('region', { name: 'Corrections' }).getByRole('listitem')).toHaveCount(2);
    const card = main.getByRole('complementary', { name: 'Catalogue card' });
    await expect(card.getByRole('link', { name: 'Public library' })).toBeVisible();
    await expect(card).toContainText('record-2003-02-28.txt');
  });

  test('leads from its contents to its headings, and from a heading to itself', async ({ page }) => {
    await page.goto(READING_ROOM);
    await page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: 'What it cost' })
      .click();
    const heading = page.getByRole('heading', { name: /^What it cost/ });
    await expect(heading).toBeInViewport();
    await expect(page).toHaveURL(/#h-what-it-cost$/);
    await page.getByRole('link', { name: 'Link to this section: What is new' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#h-what-is-new$/);
  });

  test('leads to its footnote and back', async ({ page }) => {
    await page.goto(READING_ROOM);
    await page.locator('[data-footnote-ref]').click();
    await expect(page.getByText('The stall in Market Row, open since 1992.')).toBeInViewport();
    await page.getByRole('link', { name: /^Back to reference/ }).click();
    await expect(page.locator('[data-footnote-ref]')).toBeInViewport();
  });

  test('leads to the next and the previous article', async ({ page }) => {
    await page.goto(READING_ROOM);
    const steps = page.getByRole('navigation', { name: 'Previous and next article' });
    await steps.getByRole('link', { name: /^Next article/ }).click();
    await expect(page).toHaveURL(/\/2003\/03\/01\/council-votes-on-ferry\/$/);
    await steps.getByRole('link', { name: /^Previous article/ }).click();
    await expect(page).toHaveURL(/\/2003\/02\/28\/library-opens-reading-room\/$/);
  });

  test('names the other articles of its day', async ({ page }) => {
    await page.goto('./2019/03/02/museum-buys-a-map/');
    const others = page.locator('.others');
    await expect(others.getByRole('link', { name: 'Boat race is won by a raft' })).toBeVisible();
    await expect(others.getByRole('link', { name: 'Museum buys a map' })).toHaveCount(0);
  });

  test('copies its permalink', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(READING_ROOM);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://harrowmere.example/2003/02/28/library-opens-reading-room/',
    );
  });

  test('is found at its old addresses', async ({ page }) => {
    for (const alias of ['./news/reading-room-opens/', './2003/02/27/library-opens-reading-room/']) {
      await page.goto(alias);
      await expect(page).toHaveURL(/\/2003\/02\/28\/library-opens-reading-room\/$/);
    }
  });

  test('shows markup in its text as text, and runs none of it', async ({ page }) => {
    page.on('dialog', () => expect(false).toBe(true));
    await page.goto('./2007/07/19/ticker-kbry-falls/');
    await expect(page.locator('.body')).toContainText("<script>alert('regards')</script>");
    await expect(page.getByRole('heading', { level: 1 })).toContainText('<KBRY>');
    await expect(page.locator('.body b, .body script')).toHaveCount(0);
  });

  test('moves nothing while it loads', async ({ page }) => {
    await page.goto(READING_ROOM, { waitUntil: 'load' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift).toBe(0);
  });

  test('has lines of 60 to 70 characters', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('./2015/08/09/the-history-of-the-canal/');
    const perLine = await page
      .locator('.body > p')
      .nth(1)
      .evaluate((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        return paragraph.textContent.length / lines;
      });
    expect(perLine).toBeGreaterThan(55);
    expect(perLine).toBeLessThan(75);
  });
});

test.describe('an article in a right-to-left script', () => {
  test('runs from right to left, and so does what stands around its headings', async ({ page }) => {
    await page.goto('./2011/04/02/maktabat-al-waha/');
    const paragraph = page.locator('.body p').first();
    await expect(paragraph).toHaveCSS('direction', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
    const box = await page.locator('.body').boundingBox();
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
  });

  test('keeps a sentence in another script in its own order', async ({ page }) => {
    await page.goto('./2020/06/22/muarid-al-khatt/');
    await expect(page.locator('.body')).toContainText('with the number 100 on its cover.');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article is read as it is with it', async ({ page }) => {
    await page.goto(READING_ROOM);
    await expect(page.locator('.body')).toContainText('the only place in a town where you may sit all day');
    await expect(page.getByRole('img', { name: /three arched windows/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Dark theme' })).toBeHidden();
  });

  test('the archive is browsed as it is with it', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: 'Dates' }).click();
    await page.getByRole('main').getByRole('link', { name: '2003', exact: true }).first().click();
    await expect(page).toHaveURL(/\/2003\/$/);
  });

  test('the search page says that it needs it, and offers other ways', async ({ page }) => {
    await page.goto('./search/?q=harbour');
    await expect(page.getByRole('heading', { name: 'Search needs JavaScript' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Topics' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
  });
});

test.describe('on paper', () => {
  test('there is the article and its card, and nothing that can only be clicked', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(READING_ROOM);
    await expect(page.locator('.body')).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Catalogue card' })).toBeVisible();
    for (const hidden of [
      '.masthead__nav',
      '.masthead__search',
      '.theme-switch',
      '.steps',
      '.toc',
      '.card__copy',
    ]) {
      await expect(page.locator(hidden)).toBeHidden();
    }
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
