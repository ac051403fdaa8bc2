import type { Finding, Format } from '../format.ts';
import { readWholeFile } from '../whole-text.ts';
import { detectHtml } from './detect-html.ts';

/** A saved web page: one file, one article. Nothing in it is run, and nothing that it names is fetched. */
export const htmlFormat: Format = {
  name: 'html',
  label: 'HTML page',
  detect: detectHtml,
  read: (source, options) =>
    readWholeFile(source, EMPTY, async (html) => {
      // A browser's tree and all that chooses from it: no other format should wait for these.
      const { readHtmlPage } = await import('./read-html-page.ts');
      return readHtmlPage(html, options);
    }),
};

const EMPTY: Finding = { rule: 'empty-file', message: 'The file is empty.', expected: 'an HTML page' };
