import { SUBJECT_KINDS } from '../model/subject.ts';

/** A page of the front desk: the address it has, and the file in src/pages/_front-desk that makes it. */
export interface FrontDeskRoute {
  pattern: string;
  entrypoint: string;
}

const at = (file: string): string => `src/pages/_front-desk/${file}`;

/**
 * The pages that speak of the whole archive. They are routed by hand, not by Astro's folder rule, so that their
 * folder tells them from those of volumes.
 */
export const frontDeskRoutes: FrontDeskRoute[] = [
  { pattern: '/', entrypoint: at('home.astro') },
  { pattern: '/search', entrypoint: at('search.astro') },
  { pattern: '/about', entrypoint: at('about.astro') },
  { pattern: '/dates', entrypoint: at('dates.astro') },
  { pattern: '/404', entrypoint: at('not-found.astro') },
  ...SUBJECT_KINDS.flatMap((kind) => [
    { pattern: `/${kind}`, entrypoint: at('subject-index.astro') },
    { pattern: `/${kind}/[...slug]`, entrypoint: at('subject.astro') },
  ]),
  ...[
    'rss.xml',
    'opensearch.xml',
    '[sitemap].xml',
    'robots.txt',
    'site.webmanifest',
    'card.png',
    'favicon.ico',
    'icon.svg',
    'icon-[size].png',
    'apple-touch-icon.png',
  ].map((file) => ({ pattern: `/${file}`, entrypoint: at(`${file}.ts`) })),
  { pattern: '/[name]', entrypoint: at('redirects.ts') },
];
