import type { Page } from '@playwright/test';

/** What the page says of a search by its `dateline:answer` events. */
interface AnswerDetail {
  /** Every volume has answered, and facets and histogram are counted. */
  done: boolean;
  /** What there is to show is on the page: results, or that there are none. */
  shown: boolean;
}

/** Kept by the page itself, since asking it from outside takes time that nobody searches. */
interface Watch {
  /** Milliseconds since the page was asked for. */
  firstShown: number | undefined;
  longestTask: number;
  /** Asks a query and resolves with the milliseconds until all of its answer was there. */
  ask: (text: string) => Promise<number>;
}

declare global {
  interface Window {
    benchWatch: Watch;
  }
}

/** Makes a page watch its own searches and long tasks, from before its first script on. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = {
      firstShown: undefined,
      longestTask: 0,
      ask: (text) =>
        new Promise((resolve, reject) => {
          const box = document.querySelector<HTMLInputElement>('dateline-search input[type="search"]');
          if (!box?.form) {
            reject(new Error('The page has no search box.'));
            return;
          }
          let end = setTimeout(() => reject(new Error(`No answer to “${text}” for a minute.`)), 60_000);
          box.value = text;
          const from = performance.now();
          let wasShown = false;
          const listen = (event: Event): void => {
            const { done, shown } = (event as CustomEvent<AnswerDetail>).detail;
            wasShown ||= shown;
            if (!done) return;
            const milliseconds = performance.now() - from;
            clearTimeout(end);
            const finish = (): void => {
              document.removeEventListener('dateline:answer', listen, true);
              resolve(milliseconds);
            };
            // Where nothing was found, the page may have nothing to say of what it shows.
            if (wasShown) finish();
            else end = setTimeout(finish, 1000);
          };
          document.addEventListener('dateline:answer', listen, true);
          box.form.requestSubmit();
        }),
    };
    window.benchWatch = watch;
    document.addEventListener(
      'dateline:answer',
      (event) => {
        if ((event as CustomEvent<AnswerDetail>).detail.shown) watch.firstShown ??= performance.now();
      },
      true,
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longestTask = Math.max(watch.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}
