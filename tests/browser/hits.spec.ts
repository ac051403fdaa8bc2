import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';

const FESTIVAL = './2019/03/02/harbour-festival-opens/';
const CANAL = './2015/08/09/the-history-of-the-canal/';
const HITS_OF_CANAL = `${CANAL}?hl=boatmen&hl=nine+arches`;

/** The bar and what is in it, as a reader finds them. */
function bar(page: Page): {
  bar: Locator;
  hits: Locator;
  results: Locator;
  next: Locator;
  previous: Locator;
  clear: Locator;
} {
  const whole = page.getByRole('complementary', { name: 'Search hits' });
  return {
    bar: whole,
    hits: whole.getByRole('group', { name: 'Hits in this article' }),
    results: whole.getByRole('navigation', { name: 'Results of the search' }),
    next: whole.getByRole('button', { name: 'Next hit' }),
    previous: whole.getByRole('button', { name: 'Previous hit' }),
    clear: whole.getByRole('button', { name: 'Clear the highlighted hits' }),
  };
}

/** Texts that are highlighted by a name, in order. */
const highlighted = (page: Page, name = 'hit'): Promise<string[]> =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

/** Whether the hit that the reader is at stands in the window, above the bar. */
const isCurrentSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('hit-current') ?? [];
    const box = (range as Range | undefined)?.getBoundingClientRect();
    const edge = document.querySelector('.hits-bar')?.getBoundingClientRect().top ?? 0;
    return box !== undefined && box.top >= 0 && box.bottom <= edge;
  });

/** Leaves results in the tab as the search page does. */
async function leaveResults(page: Page, results: unknown): Promise<void> {
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('test:left') !== null) return;
    sessionStorage.setItem('test:left', '');
    sessionStorage.setItem('dateline:results', text);
  }, JSON.stringify(results));
}

const RESULTS = {
  search: '/search/?q=harbour',
  urls: [
    '/2011/04/01/bridge-is-to-be-painted/',
    '/2019/03/02/harbour-festival-opens/',
    '/2019/03/03/day-after/',
  ],
  headlines: ['The bridge is to be painted', 'Harbour festival opens', 'The day after'],
  from: 0,
};

test.describe('the hits of a search', () => {
  test('are marked, a phrase as one, and the text stays what it is', async ({ page }) => {
    await page.goto(FESTIVAL);
    const text = await page.locator('.article').textContent();
    await page.goto(`${FESTIVAL}?hl=harbour+festival&hl=boats`);
    await expect(bar(page).hits).toContainText('3 hits');
    expect(await highlighted(page)).toEqual(['Harbour festival', 'harbour festival', 'boats']);
    expect(await page.locator('.article').textContent()).toBe(text);
    await expect(page).toHaveURL(/\/harbour-festival-opens\/$/);
  });

  for (const [path, words, marked] of [
    ['./2011/09/23/bruecke-ueber-die-moorach/', 'brucke', 'Brücke'],
    ['./2020/06/21/longzhou-bisai/', '龙舟', '龙舟'],
    ['./2011/04/02/maktabat-al-waha/', 'المَكتبةُ', 'المكتبة'],
    ['./2003/02/28/library-opens-reading-room/', "reader's ticket", 'reader’s ticket'],
    ['./2003/02/28/library-opens-reading-room/', 'on saturdays the rest', undefined],
    ['./2003/02/28/library-opens-reading-room/', 'what is new the shelves', undefined],
  ] as const) {
    test(`are found whatever their accents and signs, inside a block: ${words}`, async ({ page }) => {
      await page.goto(`${path}?${new URLSearchParams({ hl: words })}`);
      if (marked === undefined) {
        await page.waitForLoadState('networkidle');
        await expect(bar(page).bar).toHaveCount(0);
      } else {
        await expect(bar(page).hits).toContainText(/\d hits?/);
        expect(await highlighted(page)).toContain(marked);
      }
    });
  }

  test('are marked again on reload and on coming back, until they are cleared', async ({ page }) => {
    await page.goto(`${FESTIVAL}?hl=boats`);
    await expect(bar(page).bar).toBeVisible();
    await page.reload();
    await expect(bar(page).bar).toBeVisible();
    await page.goto('./about/');
    await page.goBack();
    await expect(bar(page).hits).toContainText('1 hit');
    await bar(page).clear.click();
    await expect(bar(page).bar).toHaveCount(0);
    expect(await highlighted(page)).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    await expect(bar(page).bar).toHaveCount(0);
  });

  test('are none on an article that no search led to, and little is fetched for them', async ({ page }) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(FESTIVAL, { waitUntil: 'networkidle' });
    await expect(bar(page).bar).toHaveCount(0);
    // All scripts of the page: the theme's and the search box's too.
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4096);
  });
});

test.describe('going from hit to hit', () => {
  test('by buttons shows each in the window, says which it is and goes round', async ({ page }) => {
    await page.goto(HITS_OF_CANAL);
    const { hits, next, previous } = bar(page);
    await expect(hits).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const all = (await highlighted(page)).length;
    expect(all).toBeGreaterThan(3);
    for (const at of [1, 2, 3]) {
      await next.click();
      await expect(hits).toContainText(`${at} of ${all} hits`);
      await expect(hits.getByRole('status')).toContainText(
        new RegExp(`^Hit ${at} of ${all}: .*(boatmen|Nine Arches)`, 'i'),
      );
      await expect.poll(() => isCurrentSeen(page)).toBe(true);
      expect(await highlighted(page, 'hit-current')).toHaveLength(1);
    }
    await expect(next).toBeFocused();
    for (let step = 0; step < 3; step += 1) await previous.click();
    await expect(hits).toContainText(`${all} of ${all} hits`);
    await next.click();
    await expect(hits).toContainText(`1 of ${all} hits`);
  });

  test('by keys leaves focus and selection where they are', async ({ page }) => {
    await page.goto(HITS_OF_CANAL);
    const { hits } = bar(page);
    await expect(hits).toBeVisible();
    await page.evaluate(() => {
      const paragraph = document.querySelector('.body p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    const selected = await page.evaluate(() => String(getSelection()));
    await page.keyboard.press('n');
    await expect(hits).toContainText(/^.?1 of/);
    await page.keyboard.press('n');
    await expect(hits).toContainText('2 of');
    await page.keyboard.press('p');
    await expect(hits).toContainText('1 of');
    await bar(page).next.click();
    await expect(hits).toContainText('2 of');
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
    expect(selected.length).toBeGreaterThan(100);
  });

  test('by keys is not for who types, holds a modifier or has switched such keys off', async ({ page }) => {
    await page.goto(HITS_OF_CANAL);
    const { hits } = bar(page);
    await expect(hits).toBeVisible();
    await page.getByRole('searchbox').first().pressSequentially('napping');
    await page.locator('main').focus();
    await page.keyboard.press('Alt+n');
    await page.evaluate(() => localStorage.setItem('dateline:slash-key', 'off'));
    await page.keyboard.press('n');
    await expect(hits.getByRole('status')).toHaveText('');
    await page.evaluate(() => localStorage.removeItem('dateline:slash-key'));
    await page.keyboard.press('n');
    await expect(hits.getByRole('status')).toHaveText(/^Hit 1/);
  });

  test('is at once for readers who want no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(HITS_OF_CANAL);
    await expect(bar(page).hits).toBeVisible();
    await page.keyboard.press('p');
    expect(await isCurrentSeen(page)).toBe(true);
  });

  test('opens what is folded over a hit, and scrolls a table sideways to it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await page.route('**/library-opens-reading-room/*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<div class="table-scroll"',
        '<details><summary>Costs</summary><div class="table-scroll"',
      );
      await route.fulfill({ response, body: body.replace('</table></div>', '</table></div></details>') });
    });
    await page.goto('./2003/02/28/library-opens-reading-room/?hl=lindow+roofing');
    await expect(bar(page).hits).toContainText('1 hit');
    await expect(page.locator('details')).not.toHaveAttribute('open');
    await bar(page).next.click();
    await expect(page.locator('details')).toHaveAttribute('open');
    await expect.poll(() => isCurrentSeen(page)).toBe(true);
    const inside = await page.evaluate(() => {
      const [range] = CSS.highlights.get('hit-current') ?? [];
      const { left, right } = (range as Range).getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
    expect(inside).toBe(true);
  });

  test('works with marks where a browser has no highlights, and leaves nothing behind', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'));
    await page.goto(FESTIVAL);
    const before = await page.locator('.article').innerHTML();
    await page.goto(`${FESTIVAL}?hl=elswick+the+harbour+festival&hl=boats`);
    const marks = page.locator('mark.hit');
    await expect(marks).toHaveText(['ELSWICK', ': The harbour festival', 'boats']);
    await page.keyboard.press('n');
    await expect(page.locator('mark.hit-current')).toHaveText(['ELSWICK', ': The harbour festival']);
    await page.keyboard.press('n');
    await expect(page.locator('mark.hit-current')).toHaveText(['boats']);
    await bar(page).clear.click();
    expect(await page.locator('.article').innerHTML()).toBe(before);
  });

  test('ends with the focus in the text', async ({ page }) => {
    await page.goto(`${FESTIVAL}?hl=boats`);
    await bar(page).clear.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('n');
    expect(await highlighted(page, 'hit-current')).toEqual([]);
  });
});

test.describe('going from result to result', () => {
  test('leads to the neighbours with the same words, and back to the search', async ({ page }) => {
    await leaveResults(page, RESULTS);
    await page.goto(`${FESTIVAL}?hl=harbour&hl=the+harbour`);
    const { results } = bar(page);
    await expect(results).toContainText('Result 2 of 3');
    const previous = results.getByRole('link', { name: 'Previous result' });
    await expect(previous).toHaveAttribute('title', 'The bridge is to be painted');
    await previous.click();
    await expect(page).toHaveURL(/\/bridge-is-to-be-painted\/$/);
    await expect(results).toContainText('Result 1 of 3');
    await expect(results.getByRole('link', { name: 'Previous result' })).toHaveCount(0);
    expect(new Set((await highlighted(page)).map((text) => text.toLowerCase()))).toContain('the harbour');
    await expect(results.getByRole('link', { name: 'Back to results' })).toHaveAttribute(
      'href',
      /\/search\/\?q=harbour$/,
    );
  });

  test('is there without hits, and gone for good once the results are left', async ({ page }) => {
    await leaveResults(page, RESULTS);
    await page.goto('./2019/03/03/day-after/');
    const { results, hits } = bar(page);
    await expect(results).toContainText('Result 3 of 3');
    await expect(hits).toHaveCount(0);
    await results.getByRole('button', { name: 'Leave the results' }).click();
    await expect(bar(page).bar).toHaveCount(0);
    await page.goto(FESTIVAL, { waitUntil: 'networkidle' });
    await expect(bar(page).bar).toHaveCount(0);
  });

  for (const [what, results] of [
    ['that the article is none of', { ...RESULTS, urls: RESULTS.urls.slice(0, 1) }],
    ['of a search elsewhere', { ...RESULTS, search: 'https://other.example/' }],
    ['that are none', 'nonsense'],
  ] as const) {
    test(`is not offered among results ${what}`, async ({ page }) => {
      await leaveResults(page, results);
      await page.goto(`${FESTIVAL}?hl=boats`);
      await expect(bar(page).hits).toBeVisible();
      await expect(bar(page).results).toHaveCount(0);
    });
  }

  test('is not there with storage denied, but the hits are', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    // The theme's own script and others must not fail of it either: the console is watched.
    await page.goto(`${FESTIVAL}?hl=boats`);
    await expect(bar(page).hits).toContainText('1 hit');
    await page.keyboard.press('n');
    await expect(bar(page).hits).toContainText('1 of 1 hit');
  });
});

test.describe('the bar', () => {
  for (const [look, options] of [
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['in forced colours', { forcedColors: 'active' }],
  ] as const) {
    test(`has no accessibility violation ${look}, and the current hit stands out`, async ({ page }) => {
      await page.emulateMedia(options);
      await leaveResults(page, RESULTS);
      await page.goto(`${FESTIVAL}?hl=harbour+festival`);
      await expect(bar(page).hits).toContainText('2 hits');
      await page.keyboard.press('n');
      // Colours that are forced are the system's; axe takes some of the page's own for shown.
      expect(await violationsOf(page, 'forcedColors' in options ? '.hits-bar' : undefined)).toEqual([]);
      const colours = await page.evaluate(() => {
        const of = (name: string): string =>
          getComputedStyle(document.body, `::highlight(${name})`).backgroundColor;
        return [of('hit'), of('hit-current'), getComputedStyle(document.body).backgroundColor];
      });
      expect(new Set(colours).size).toBe(3);
    });
  }

  for (const [path, words] of [
    [FESTIVAL, 'harbour'],
    ['./2011/04/02/maktabat-al-waha/', 'المكتبة'],
  ] as const) {
    for (const width of [390, 320]) {
      test(`fits ${width} pixels and covers no line for good: ${path}`, async ({ page, baseURL }) => {
        await page.setViewportSize({ width, height: 640 });
        const { pathname } = new URL(path, baseURL);
        const many = Array.from({ length: 1200 }, (_, index) => `/x/${index}/`);
        await leaveResults(page, { ...RESULTS, urls: [...many, pathname, '/y/'], headlines: [] });
        await page.goto(`${path}?${new URLSearchParams({ hl: words })}`);
        const { bar: whole } = bar(page);
        await expect(whole).toContainText('Result 1,201 of 1,202');
        await expect(whole).toHaveCSS('direction', 'ltr');
        await page.keyboard.press('n');
        const outside = await whole
          .locator('*:not(.visually-hidden, .visually-hidden *)')
          .evaluateAll((elements) =>
            elements
              .map((element) => ({ html: element.outerHTML, box: element.getBoundingClientRect() }))
              .filter(({ box }) => box.left < 0 || box.right > innerWidth || box.bottom > innerHeight + 1)
              .map(({ html }) => html),
          );
        expect(outside).toEqual([]);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth).toBe(width);
        await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
        const [last, top] = await page.evaluate(() => [
          document.querySelector('.colophon')?.getBoundingClientRect().bottom,
          document.querySelector('.hits-bar')?.getBoundingClientRect().top,
        ]);
        expect(last).toBeLessThanOrEqual((top ?? 0) + 1);
        expect((await whole.boundingBox())?.height).toBeLessThanOrEqual(100);
      });
    }
  }

  test('covers nothing that the keyboard reaches', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await leaveResults(page, RESULTS);
    await page.goto(`${FESTIVAL}?hl=harbour`);
    await expect(bar(page).results).toBeVisible();
    const stops = await page.locator('a[href], button:visible, input:visible').count();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const edge = document.querySelector('.hits-bar');
        const at = document.activeElement;
        if (!edge || !at || edge.contains(at) || at === document.body) return '';
        return at.getBoundingClientRect().top >= edge.getBoundingClientRect().top ? at.outerHTML : '';
      });
      expect(hidden).toBe('');
    }
  });

  test('is not on paper, nor are the marks', async ({ page }) => {
    await page.goto(`${FESTIVAL}?hl=boats`);
    await expect(bar(page).bar).toBeVisible();
    await page.keyboard.press('n');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.hits-bar')).toBeHidden();
    for (const name of ['hit', 'hit-current']) {
      const colour = await page.evaluate(
        (key) => getComputedStyle(document.body, `::highlight(${key})`).backgroundColor,
        name,
      );
      expect(colour).toBe('rgba(0, 0, 0, 0)');
    }
  });
});

test.describe('under a base path', () => {
  test.use({ site: 'forty-under-base' });

  test('hits and results are the same', async ({ page }) => {
    const urls = RESULTS.urls.map((url) => `/archive${url}`);
    await leaveResults(page, { ...RESULTS, search: '/archive/search/?q=harbour', urls });
    await page.goto(`${FESTIVAL}?hl=boats`);
    await expect(bar(page).hits).toContainText('1 hit');
    await bar(page).results.getByRole('link', { name: 'Next result' }).click();
    await expect(page).toHaveURL(/\/archive\/2019\/03\/03\/day-after\/$/);
    await expect(bar(page).results).toContainText('Result 3 of 3');
  });
});
