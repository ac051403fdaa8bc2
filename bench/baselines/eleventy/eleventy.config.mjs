import { groupArticles } from '../shared/group-articles.ts';
import { countWords, openingOf } from '../shared/text.ts';

/**
 * The archive as an Eleventy site: each article is a template, all other pages are paginated over the collection `archive`.
 * Templates are JavaScript functions, the fastest that Eleventy has.
 */
export default function (config) {
  // Raw HTML is text, as on our own site; and the texts are Markdown alone, not Liquid.
  config.amendLibrary('md', (markdown) => markdown.set({ html: false }));
  config.addPassthroughCopy({ '../static': '/' });
  config.addCollection('archive', (api) =>
    groupArticles(api.getFilteredByGlob('articles/**/*.md').map(toFacts)),
  );
}

export const config = {
  dir: { input: '.', includes: '_includes' },
  templateFormats: ['md', '11ty.js'],
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
};

function toFacts({ url, data, rawInput }) {
  return {
    ...pick(data, [
      'suppliedHeadline',
      'section',
      'source',
      'dateline',
      'topics',
      'people',
      'places',
      'organizations',
    ]),
    title: data.headline,
    path: url,
    day: url.slice(1, 11).replaceAll('/', '-'),
    stamp: data.date.toISOString(),
    opening: openingOf(rawInput),
    words: countWords(rawInput),
  };
}

const pick = (from, names) => Object.fromEntries(names.map((name) => [name, from[name]]));
