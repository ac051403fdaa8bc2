import { expect, test } from '../support/browser.ts';

const ARTICLE = './2003/02/28/library-opens-reading-room/';

test.describe('the theme', () => {
  test('follows the system until the reader chooses, and then remembers the choice', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('./');
    const body = page.locator('body');
    const paper = await body.evaluate((element) => getComputedStyle(element).backgroundColor);
    const toggle = page.getByRole('button', { name: 'Dark theme' });
    await expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    await expect(body).not.toHaveCSS('background-color', paper);
    const night = await body.evaluate((element) => getComputedStyle(element).backgroundColor);

    await page.goto(ARTICLE);
    await expect(page.locator('body')).toHaveCSS('background-color', night);
    await page.reload();
    await expect(page.locator('body')).toHaveCSS('background-color', night);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await expect(page.locator('body')).toHaveCSS('background-color', paper);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('body')).toHaveCSS('background-color', night);
  });

  test('is there before the first paint', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('dateline:theme', 'dark'));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test('the skip link is the first stop and leads to the text', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('every stop of the keyboard is seen', async ({ page }) => {
  await page.goto('./2019/03/02/museum-buys-a-map/');
  const stops = await page.locator('a[href], button:visible, input:visible').count();
  for (let stop = 0; stop < Math.min(stops, 40); stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing has the focus';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      if (width < 1 || height < 1) return `${element.outerHTML.slice(0, 100)} has no size`;
      return outlineStyle === 'none' || parseFloat(outlineWidth) === 0
        ? `${element.outerHTML.slice(0, 100)} has no outline`
        : '';
    });
    expect(seen).toBe('');
  }
});

test('nothing moves for readers who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['./', ARTICLE, './search/?q=harbour']) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } =
            getComputedStyle(element);
          const longest = Math.max(...transitionDuration.split(',').map(parseFloat));
          const animated = animationName !== 'none' && parseFloat(animationDuration) > 0.01;
          return longest > 0.01 || animated || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(moving).toEqual([]);
  }
});

test('in forced colours, bars of the chart and the marks of hits still show', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  const bar = page.locator('.timeline__bar').first();
  await expect(bar).toBeVisible();
  const [ink, paper] = await bar.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(ink).not.toBe(paper);
});

test('at 200 % zoom nothing is cut off', async ({ page }) => {
  // A window of 1280 pixels at 200 % is laid out as one of 640.
  await page.setViewportSize({ width: 640, height: 450 });
  for (const path of ['./', ARTICLE, './search/?q=harbour', './2019/', './topics/']) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0], path).toBeLessThanOrEqual(widths[1] ?? 0);
  }
});
