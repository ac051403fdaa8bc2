import { readFile } from 'node:fs/promises';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, test } from 'vitest';
import { Findings } from '../support/findings.ts';
import { isRedirect, readPages } from '../support/read-site.ts';
import { SITE_NAMES } from '../support/sites.ts';

const config = JSON.parse(
  await readFile(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8'),
) as ConfigData;

test.each(SITE_NAMES)('every page of the site "%s" is valid HTML', async (name) => {
  const validator = new HtmlValidate(config);
  const found = new Findings();
  for (const page of await readPages(name)) {
    // Written by Astro, not by us, and read by no person.
    if (isRedirect(page)) continue;
    const { results } = await validator.validateString(page.html, page.file);
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) {
        found.add(`${ruleId}: ${message} (${selector ?? ''})`, page.file);
      }
    }
  }
  expect(found.lines).toEqual([]);
});
