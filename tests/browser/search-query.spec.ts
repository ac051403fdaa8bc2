import { expect, searchPage, test } from '../support/browser.ts';

const FESTIVAL = 'Harbour festival opens with a single gun';
const RAFT = 'Boat race is won by a raft';
const BRIDGE = 'The bridge is to be painted the colour that it is';
const CANAL = 'A hundred and fifty years of the Harrowmere Canal';
const WALL = 'The sea wall holds';
const TRAM = 'Harrowmere’s last tram carries its passengers home';
const OWLS = 'Three owls move into the water tower';

test.describe('a query', () => {
  for (const [query, found] of [
    ['harbour', [FESTIVAL, RAFT, BRIDGE, CANAL]],
    ['harbour boat', [FESTIVAL, RAFT, CANAL]],
    ['harbour "boat race"', [RAFT]],
    ['“harbour master’s shed”', [BRIDGE]],
    ['saturday "brass band" tram', [TRAM]],
    ['harbour -race', [FESTIVAL, BRIDGE, CANAL]],
    ['harbour -"harbour festival"', [RAFT, BRIDGE, CANAL]],
    ['"brass band" OR owls', [TRAM, OWLS]],
    ['harbour OR owls -canal', [FESTIVAL, RAFT, BRIDGE, OWLS]],
    ['headline:harbour', [FESTIVAL]],
    ['headline:"sea wall"', [WALL]],
    ['topic:festivals harbour', [FESTIVAL, RAFT]],
    ['-topic:festivals harbour', [BRIDGE, CANAL]],
    ['place:"port elswick" tide', [WALL]],
    ['person:strake cellars', [WALL]],
    ['org:"elswick harbour board"', [FESTIVAL, WALL]],
    ['section:sport harbour', [RAFT]],
    ['source:mercury harbour', [FESTIVAL, RAFT]],
    ['harbour after:2015', [FESTIVAL, RAFT, CANAL]],
    ['harbour before:2015-08-09', [BRIDGE]],
    ['harbour on:2019-03-02', [FESTIVAL, RAFT]],
    ['harbo*', [FESTIVAL, RAFT, BRIDGE, CANAL]],
    ['near:8 "kesterby gun"', [FESTIVAL]],
    ['05:10', [WALL]],
  ] as const) {
    test(`finds what it asks for, and nothing else: ${query}`, async ({ page }) => {
      const { count, headlines, ask } = searchPage(page);
      await ask(query);
      await expect(count).toHaveText(found.length === 1 ? '1 article' : `${found.length} articles`);
      await expect.poll(async () => (await headlines.allTextContents()).sort()).toEqual([...found].sort());
    });
  }

  for (const query of [
    'near:5 "kesterby gun"',
    '"race boat"',
    'owls harbour',
    'harbour after:2020',
    'headline:owl*x',
  ]) {
    test(`finds nothing that it does not ask for: ${query}`, async ({ page }) => {
      const { ask } = searchPage(page);
      await ask(query);
      await expect(page.getByRole('heading', { name: 'No article was found' })).toBeVisible();
    });
  }

  for (const query of [
    '"',
    '-',
    'OR',
    '"" -"" OR',
    'topic:',
    'near:',
    '((',
    '*',
    '\u202e',
    'after:1987-99',
    '😀',
  ]) {
    test(`may be anything at all: ${JSON.stringify(query)}`, async ({ page }) => {
      await page.goto(`./search/?${new URLSearchParams({ q: query }).toString()}`);
      const { box, count } = searchPage(page);
      await expect(box).toHaveValue(query);
      await expect(
        page.getByRole('heading', { name: /^(How to search|No article was found)$/ }).or(count),
      ).not.toHaveCount(0);
      await box.fill('regatta');
      await expect(count).toHaveText('1 article');
    });
  }

  test('of a thousand words is read, and the page goes on', async ({ page }) => {
    const { box, count } = searchPage(page);
    const long = 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(20).slice(0, 1000).trim();
    await page.goto(`./search/?${new URLSearchParams({ q: long }).toString()}`);
    await expect(page.getByRole('heading', { name: 'No article was found' }).or(count)).not.toHaveCount(0);
    await box.fill('regatta');
    await expect(count).toHaveText('1 article');
  });

  test('ends with a word that may not be finished, and the page says so', async ({ page }) => {
    const { count, ask } = searchPage(page);
    await ask('regat');
    await expect(count).toHaveText('1 article');
    await expect(
      page.getByText('No article has “regat”; words that begin with it were searched.'),
    ).toBeVisible();
    await ask('regat harbour');
    await expect(page.getByRole('heading', { name: 'No article was found' })).toBeVisible();
  });

  test('with a slip is answered with words that the archive has', async ({ page }) => {
    const { ask, box, headlines } = searchPage(page);
    await ask('regata');
    await expect(page.getByText('Did you mean regatta (1 article)?')).toBeVisible();
    await page.getByRole('link', { name: 'regatta', exact: true }).click();
    await expect(box).toHaveValue('regatta');
    await expect(headlines).toHaveText(['Rain stops the regatta after two races']);
    await page.goBack();
    await expect(page.getByText('Did you mean')).toBeVisible();
  });

  test('is written by the form, field by field, and the form reads it back', async ({ page }) => {
    await page.goto('./search/');
    await page.getByText('Advanced search').click();
    const form = page.getByRole('form', { name: 'Advanced search' });
    await form.getByLabel('All of these words').fill('saturday');
    await form.getByLabel('Exactly this phrase').fill('the harbour');
    await form.getByLabel('Any of these words').fill('race gun');
    await form.getByLabel('None of these words').fill('bridge');
    await form.getByLabel('In the headline').fill('raft');
    await form.getByLabel('From').fill('2019-13');
    await form.getByRole('button', { name: 'Search with these' }).click();
    await expect(form.getByRole('alert')).toHaveText('There is no 2019-13 in the calendar.');
    await expect(form.getByLabel('From')).toBeFocused();
    await form.getByLabel('From').fill('2019-03');
    await form.getByLabel('To', { exact: true }).fill('2019');
    await page.keyboard.press('Enter');
    const { box, headlines } = searchPage(page);
    await expect(headlines).toHaveText([RAFT]);
    const written = await box.inputValue();
    for (const part of [
      'saturday',
      '"the harbour"',
      'race OR gun',
      '-bridge',
      'headline:raft',
      'after:2019-03',
      'before:2020',
    ])
      expect(written).toContain(part);
    await page.reload();
    await page.getByText('Advanced search').click();
    await expect(form.getByLabel('Exactly this phrase')).toHaveValue('the harbour');
    await expect(form.getByLabel('To', { exact: true })).toHaveValue('2019');
  });

  test('in five languages finds articles of all five, and they can be told apart', async ({ page }) => {
    const { count, facet, ask, results } = searchPage(page);
    await ask('harbour OR Brücke OR पुस्तकालय OR الميناء OR 图书馆');
    await expect(count).toHaveText('9 articles');
    for (const [name, articles] of [
      ['English', 4],
      ['German', 2],
      ['Hindi', 1],
      ['Arabic', 1],
    ] as const)
      await expect(
        page.getByRole('group', { name: 'Languages' }).getByRole('listitem').filter({ hasText: name }),
      ).toHaveText(new RegExp(`${articles}$`));
    await facet('Languages', 'Arabic').check();
    await expect(count).toHaveText('1 article');
    await expect(results.getByRole('heading')).toHaveText('افتتاح الميناء الجديد في مرسى الزيتون');
    await expect(results.locator('h3 a')).toHaveAttribute('lang', 'ar');
    await expect(results.locator('.search-hit__snippet')).toHaveCSS('direction', 'rtl');
  });
});
