import { violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { PAGE_TYPES } from './page-types.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 412, height: 823 };
const LOOKS = [
  ['in light', 'light', DESK],
  ['in dark', 'dark', DESK],
  ['on a phone', 'light', PHONE],
] as const;

for (const { name, site, path, shows, expected } of PAGE_TYPES) {
  test.describe(name, () => {
    test.use({ site, expected });

    for (const [look, colorScheme, viewport] of LOOKS) {
      test(`has no accessibility violation ${look}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        await page.goto(path);
        await expect(page.locator(shows).first()).toBeAttached();
        // What is out of date for a moment is pale.
        await expect(page.locator('[aria-busy="true"]').filter({ visible: true })).toHaveCount(0);
        expect(await violationsOf(page)).toEqual([]);
      });
    }

    test('fits 320 pixels without scrolling sideways', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await expect(page.locator(shows).first()).toBeAttached();
      const widths = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
      }));
      expect(widths.content).toBeLessThanOrEqual(widths.window);
      // And nothing sticks out to be cut off, but what scrolls in a box of its own.
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter(
            (element) =>
              element.checkVisibility() &&
              !element.closest('.table-scroll, .timeline, .visually-hidden, pre'),
          )
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 1 && (left < -1 || right > innerWidth + 1);
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(outside).toEqual([]);
    });
  });
}
