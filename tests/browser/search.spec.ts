import { expect, searchPage, test } from '../support/browser.ts';

test.describe('the seed article is found', () => {
  test.use({ site: 'seed' });

  for (const words of [
    'AK-203',
    'amethi',
    'rajnath shoigu',
    `"policy of 'no arms supply"`,
    '"Make-in-India"',
    'AK203',
    '“policy of ‘no arms supply to Pakistan’”',
    'AMETHI',
    '  naval   exercises ',
  ]) {
    test(`by searching ${words}`, async ({ page }) => {
      const { count, headlines, ask } = searchPage(page);
      await ask(words);
      await expect(count).toHaveText('1 article');
      await expect(headlines).toHaveText([
        'India and Russia agree to expedite AK-203 rifle factory at Amethi',
      ]);
    });
  }

  test('from the home page, and read with its hits marked', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('main').getByRole('searchbox').fill('amethi');
    await page.keyboard.press('Enter');
    const { headlines, results } = searchPage(page);
    await expect(results.first().locator('mark').first()).toHaveText(/amethi/i);
    await headlines.first().click();
    await expect(page).toHaveURL(/\/2020\/09\/04\/[^/?]+\/$/);
    await expect(page.getByRole('complementary', { name: 'Search hits' })).toBeVisible();
    const marked = await page.evaluate(() => [...(CSS.highlights.get('hit') ?? [])].map(String));
    expect(marked.length).toBeGreaterThanOrEqual(2);
    for (const text of marked) expect(text.toLowerCase()).toBe('amethi');
    await page.getByRole('button', { name: 'Clear the highlighted hits' }).click();
    expect(await page.evaluate(() => CSS.highlights.has('hit'))).toBe(false);
  });

  test('but not by words that it does not hold', async ({ page }) => {
    const { ask } = searchPage(page);
    for (const words of ['submarine', '"arms no supply"', '"Moscow Amethi"']) {
      await ask(words);
      await expect(page.getByRole('heading', { name: 'No article was found' })).toBeVisible();
    }
  });
});

test.describe('a search', () => {
  for (const [language, words, headline] of [
    ['English', 'regatta', 'Rain stops the regatta after two races'],
    ['German', 'Brücke Fähre Strüver', 'Neue Brücke über die Moorach für den Verkehr freigegeben'],
    ['German, without its dots', 'Worterbuch', 'Das Wörterbuch der Moorbacher Mundart ist fertig'],
    ['Hindi', 'पुस्तकालय', 'चंदनपुर का पुराना पुस्तकालय फिर खुला'],
    ['Hindi', 'नहर', 'रामबाग की नई नहर में पानी आया'],
    ['Arabic', 'الميناء', 'افتتاح الميناء الجديد في مرسى الزيتون'],
    ['Arabic', 'القوارب', 'سباق القوارب يعود إلى الخليج'],
    ['Chinese', '图书馆', '云溪镇新图书馆开馆'],
    ['Chinese', '龙舟', '龙舟比赛吸引两万名观众'],
    ['traditional Chinese', '採茶', '茶園迎來採摘季節'],
    [
      'the last words of a very long article',
      'quillwharf',
      'A hundred and fifty years of the Harrowmere Canal',
    ],
    ['a ticker', 'KBRY', 'Kestrel Brewery shares fall after a dry quarter <KBRY>'],
  ] as const) {
    test(`finds ${language}: ${words}`, async ({ page }) => {
      const { headlines, ask } = searchPage(page);
      await ask(words);
      await expect(headlines.filter({ hasText: headline })).toHaveCount(1);
    });
  }

  test('in quotation marks finds the words together only', async ({ page }) => {
    const { count, headlines, ask } = searchPage(page);
    await ask('brass band');
    await expect(headlines.first()).toHaveText(/last tram/);
    await ask('"band upper"');
    await expect(page.getByRole('heading', { name: 'No article was found' })).toBeVisible();
    await ask('"upper deck"');
    await expect(count).toHaveText('1 article');
  });

  test('is narrowed by facets, and each says what it would give', async ({ page }) => {
    const { count, facet, ask } = searchPage(page);
    await ask('harbour');
    await expect(count).toHaveText(/articles/);
    const before = (await count.textContent()) ?? '';
    await facet('Topics', 'Festivals').check();
    await expect(page).toHaveURL(/topic=Festivals/);
    await expect(count).not.toHaveText(before);
    await expect(page.locator('[data-part="facets"][aria-busy]')).toHaveCount(0);
    const told = await page
      .getByRole('group', { name: 'Sources' })
      .getByRole('listitem')
      .first()
      .textContent();
    const [, source = '', share = ''] = /^(.*?)(\d+)$/.exec(told ?? '') ?? [];
    await facet('Sources', source).check();
    await expect(count).toHaveText(`${share} ${share === '1' ? 'article' : 'articles'}`);
    await page.getByRole('button', { name: 'Remove filter Topic: Festivals' }).click();
    await expect(page).not.toHaveURL(/topic=/);
    await expect(facet('Topics', 'Festivals')).not.toBeChecked();
  });

  test('with facets alone lists their articles, newest first', async ({ page }) => {
    await page.goto('./search/?topic=Festivals');
    const { results, count } = searchPage(page);
    await expect(count).toHaveText('5 articles');
    const days = await results
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual([...days].sort().reverse());
    expect(days).toHaveLength(5);
  });

  test('is sorted by relevance, newest and oldest', async ({ page }) => {
    const { results, sort, ask, count } = searchPage(page);
    await ask('harrowmere');
    await expect(count).toHaveText(/^\d+ articles$/);
    const days = (): Promise<string[]> =>
      results
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    await sort.selectOption('newest');
    await expect(page).toHaveURL(/sort=newest/);
    await expect.poll(async () => (await days())[0]).toBe('2024-02-29');
    expect(await days()).toEqual([...(await days())].sort().reverse());
    await sort.selectOption('oldest');
    await expect.poll(async () => (await days())[0]).toBe('1998-05-16');
    expect(await days()).toEqual([...(await days())].sort());
    await sort.selectOption('relevance');
    await expect(page).not.toHaveURL(/sort=/);
  });

  test('shows date, source and subject of each article, and the hits in their sentence', async ({ page }) => {
    const { results, ask } = searchPage(page);
    await ask('sea wall');
    const first = results.first();
    await expect(first.getByRole('heading')).toHaveText('The sea wall holds');
    await expect(first).toContainText('12 January 2018');
    await expect(first).toContainText('Elswick Mercury');
    await expect(first.getByRole('list', { name: 'Topics' })).toContainText('Floods');
    await expect(first.locator('.search-hit__snippet mark').first()).toHaveText(/sea|wall/i);
  });

  test('shows text of articles as text', async ({ page }) => {
    page.on('dialog', () => expect(false).toBe(true));
    const { results, ask } = searchPage(page);
    await ask('confidential');
    await expect(results.first()).toContainText('<b>Confidential</b>');
    await expect(results.first().locator('b')).toHaveCount(0);
  });

  test('is in the address: reload, a copied link, back and forward show it again', async ({
    page,
    context,
  }) => {
    const { box, count, facet, sort, ask, headlines } = searchPage(page);
    await ask('harbour');
    await facet('Topics', 'Festivals').check();
    await sort.selectOption('oldest');
    await expect(page).toHaveURL(/q=harbour&sort=oldest&topic=Festivals/);
    await expect(headlines).toHaveCount(2);
    const shown = await headlines.allTextContents();

    await page.reload();
    await expect(headlines).toHaveText(shown);
    await expect(box).toHaveValue('harbour');
    await expect(sort).toHaveValue('oldest');
    await expect(facet('Topics', 'Festivals')).toBeChecked();

    const other = await context.newPage();
    await other.goto(page.url());
    await expect(searchPage(other).headlines).toHaveText(shown);
    await other.close();

    await page.goBack();
    await expect(sort).toHaveValue('relevance');
    await page.goBack();
    await expect(page).toHaveURL(/\?q=harbour$/);
    await expect(facet('Topics', 'Festivals')).not.toBeChecked();
    await page.goForward();
    await page.goForward();
    await expect(headlines).toHaveText(shown);
    await headlines.first().click();
    await expect(page.locator('.body')).toBeVisible();
    await page.goBack();
    await expect(headlines).toHaveText(shown);
    await expect(count).toHaveText(/article/);
  });

  test('says how many articles there are, for those who cannot see it', async ({ page }) => {
    const { ask } = searchPage(page);
    await ask('regatta');
    await expect(page.getByRole('status').filter({ hasText: '1 article found' })).toHaveCount(1);
    await ask('zyzzyva');
    await expect(page.getByRole('status').filter({ hasText: 'No articles found' })).toHaveCount(1);
  });

  test('without a result says what to try', async ({ page }) => {
    const { ask } = searchPage(page);
    await ask('zyzzyva');
    const message = page.locator('[data-part="message"]');
    await expect(message).toContainText('Check the spelling');
    await expect(message.getByRole('link', { name: 'Dates' })).toBeVisible();
    await page.goto('./search/?q=zyzzyva&topic=Festivals');
    await message.getByRole('button', { name: 'Search without the filters' }).click();
    await expect(page).toHaveURL(/\?q=zyzzyva$/);
  });

  test('without words shows how to search', async ({ page }) => {
    const { box, ask } = searchPage(page);
    await ask('regatta');
    await box.fill('');
    await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
    await expect(page).toHaveURL(/\/search\/$/);
  });
});

test.describe('with the keyboard only', () => {
  test('an article is searched for, found and opened', async ({ page }) => {
    await page.goto('./about/');
    await page.keyboard.press('/');
    await page.keyboard.type('harbour');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=harbour$/);
    const { box, headlines } = searchPage(page);
    await expect(headlines.nth(1)).toBeVisible();
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(headlines.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(headlines.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const headline = (await headlines.first().textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  });

  test('a slash that is typed into a box is a slash', async ({ page }) => {
    const { box } = searchPage(page);
    await page.goto('./search/');
    await box.focus();
    await page.keyboard.type('either/or');
    await expect(box).toHaveValue('either/or');
  });

  test('the slash key can be switched off', async ({ page }) => {
    await page.goto('./search/');
    await page.getByRole('checkbox', { name: /key moves to the search box/ }).uncheck();
    await page.goto('./about/');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox').first()).not.toBeFocused();
  });

  test('a facet is chosen and keeps the focus', async ({ page }) => {
    await page.goto('./search/?q=festival');
    const { facet } = searchPage(page);
    const box = facet('Topics', 'Festivals');
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/topic=Festivals/);
    await expect(page.locator('[data-part="chips"] button')).toHaveCount(1);
    await expect(facet('Topics', 'Festivals')).toBeFocused();
  });
});
