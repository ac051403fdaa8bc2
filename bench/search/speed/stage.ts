import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { serveSite } from '../../../src/build/serve-site.ts';
import { CHROMIUM_ARGS, findChromium } from '../../../tests/support/chromium.ts';

/** A served folder, and a browser that looks at it. */
export interface Stage {
  /** Address of the folder's home page, with a slash at its end. */
  url: string;
  /** A page of a browser that has not seen anything yet: its cache is empty. */
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

/** Serves a folder as a static host does, and starts Chromium. */
export async function openStage(folder: string, base = '/'): Promise<Stage> {
  const server = await serveSite(folder, { base, port: 0 });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
  let last: BrowserContext | undefined;
  return {
    url: server.url,
    newPage: async () => {
      await last?.close();
      last = await browser.newContext();
      return last.newPage();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
