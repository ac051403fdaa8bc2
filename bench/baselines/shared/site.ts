/** What the benchmark's archives say of themselves in site.yaml. */
export const SITE = {
  title: 'The Bench Archive',
  tagline: 'Articles by the thousand',
  description: 'An archive that was made to measure how fast archives are built.',
  publisher: 'The Bench',
  url: 'https://bench.example',
};

/** The pages that every page links to. */
export const LINKS = ['dates', 'topics', 'people', 'places', 'organizations', 'search', 'about'];

export type Site = typeof SITE;
