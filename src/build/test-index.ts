import { gunzipSync } from 'node:zlib';
import { planVolumes, volumeName, volumeOf } from '../model/volumes.ts';
import { INDEX_PATH, type SearchVolume } from '../search/index/index-list.ts';
import { SearchFailure } from '../search/search-failure.ts';
import { listSearch, packSearch, planSearch } from './make-search.ts';
import type { WordFile } from './file-series.ts';
import type { Member } from './merge-articles.ts';
import { articlePage } from './test-page.ts';
import { toTextFiles } from './text-files.ts';
import { VolumeIndex, type FinishedIndex } from './volume-index.ts';

/** For tests: an article, with what its page says of it. */
export interface TestArticle {
  day: string;
  slug: string;
  headline: string;
  text: string;
  /** `en` when it is not said. */
  language?: string;
  /** Values by facet. */
  facts?: Record<string, readonly string[]>;
}

/** For tests: the files of an index, unpacked, by their path under the index's folder. */
export type TestFiles = Map<string, Uint8Array>;

/** For tests: indexes articles as a build does, and keeps the files in memory. The caller ends Pagefind's process. */
export async function makeIndex(
  articles: readonly TestArticle[],
  { volumeSize = 1000, perFile = 3 }: { volumeSize?: number; perFile?: number } = {},
): Promise<{ files: TestFiles; volumes: SearchVolume[] }> {
  const counts = new Map<string, number>();
  for (const { day } of [...articles].sort((a, b) => (a.day < b.day ? -1 : 1)))
    counts.set(day, (counts.get(day) ?? 0) + 1);
  const volumes = planVolumes([...counts], volumeSize);
  const made: WordFile[] = [];
  const members: ((typeof volumes)[number] & Member)[] = [];
  for (const volume of volumes) {
    const own = articles.filter(({ day }) => volumeOf(day, volumes) === volume);
    const { segment, texts, stemmers } = await indexArticles(own);
    const { files, folder } = toTextFiles(volumeName(volume.scope), texts, perFile);
    made.push(...files, ...stemmers.map(({ path, bytes }) => ({ path: INDEX_PATH.slice(1) + path, bytes })));
    members.push({ ...volume, segment, texts: folder });
  }
  const searches = planSearch(members, volumeSize).map(({ scope, volumes: own }) => packSearch(scope, own));
  made.push(...searches.flatMap(({ files }) => files));
  const files: TestFiles = new Map(
    made.map(({ path, bytes }) => [path.slice(INDEX_PATH.length - 1), gunzipSync(bytes)]),
  );
  const list = listSearch(searches.map(({ volume }) => volume));
  files.set(list.path.slice(INDEX_PATH.length - 1), list.bytes);
  return { files, volumes: searches.map(({ volume }) => volume) };
}

/**
 * For tests: what a volume of these articles gives to the search.
 * @param pagesAnIndex pages of one index of Pagefind's
 */
export async function indexArticles(
  articles: readonly TestArticle[],
  pagesAnIndex?: number,
): Promise<FinishedIndex> {
  const index = await VolumeIndex.begin(pagesAnIndex);
  try {
    for (const article of articles) {
      const { day, slug, headline, text, language = 'en' } = article;
      const file = `${day.replaceAll('-', '/')}/${slug}/index.html`;
      await index.add(file, articlePage(language, escape(headline), escape(text), toFacts(article)));
    }
    return await index.finish();
  } finally {
    await index.end();
  }
}

function toFacts({ day, slug, headline, language = 'en', facts = {} }: TestArticle): string {
  const values = Object.entries({ ...facts, language: [language] }).flatMap(([facet, own]) =>
    own.map((value) => [facet, value] as const),
  );
  return [
    `<meta name="dateline:title" content="${escape(headline)}" data-pagefind-meta="title[content], image:">`,
    `<meta name="dateline:date" content="${day} 0 ${slug}" data-pagefind-sort="date[content]">`,
    ...values.map(
      ([facet, value]) =>
        `<meta name="dateline:${facet}" content="${escape(value)}" data-pagefind-filter="${facet}[content]">`,
    ),
  ].join('');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** For tests: reads an index's files as a browser does, where those of `missing` paths cannot be fetched. */
export const readFrom =
  (files: TestFiles, missing: (path: string) => boolean = () => false) =>
  (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path.replace(/\?.*$/, ''));
    return bytes && !missing(path)
      ? Promise.resolve(bytes)
      : Promise.reject(new SearchFailure('missing', `${path} is not there`));
  };
