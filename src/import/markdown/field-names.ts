/** Our fields, each with the names that Hugo, Jekyll, Eleventy, Astro and their themes give it; the first one wins. */
export const FIELD_NAMES = {
  headline: ['headline', 'title'],
  // Hugo's `date` is the day on which the page was begun, `publishDate` the one on which it appeared
  // (https://gohugo.io/methods/page/publishdate/). So what says "published" comes before what says "date".
  date: [
    'publishdate',
    'pubdate',
    'publicationdate',
    'datepublished',
    'publishedat',
    'publishedon',
    'publisheddate',
    'published',
    'date',
    'created',
    'createdat',
    'datecreated',
  ],
  dateline: ['dateline'],
  byline: ['byline', 'authors', 'author', 'by'],
  source: ['source', 'publication', 'publisher'],
  sourceUrl: [
    'sourceurl',
    'canonicalurl',
    'canonical',
    'originalurl',
    'externalurl',
    'link',
    'source',
    'permalink',
    'url',
  ],
  section: ['section'],
  categories: ['categories', 'category'],
  summary: ['summary', 'description', 'excerpt', 'lead'],
  language: ['language', 'lang', 'locale'],
  topics: ['topics', 'topic', 'tags', 'tag', 'keywords', 'keyword'],
  people: ['people', 'persons', 'person'],
  places: ['places', 'place', 'locations', 'location'],
  organizations: ['organizations', 'organisations', 'organization', 'organisation'],
  rights: ['rights', 'copyright', 'license', 'licence'],
  aliases: ['aliases', 'alias', 'redirectfrom', 'permalink', 'url', 'slug'],
  id: ['id', 'guid', 'uuid'],
  corrections: ['corrections'],
  suppliedHeadline: ['suppliedheadline'],
  draft: ['draft', 'published', 'status'],
  expiry: ['expirydate', 'unpublishdate', 'expires'],
  kind: ['type', 'layout'],
} as const satisfies Record<string, readonly string[]>;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names by which front matter is known to be an article's rather than some other block between two lines. */
export const ARTICLE_NAMES = words(`
  headline title date pubdate publishdate publicationdate datepublished published byline author authors tags
  categories category keywords topics summary description excerpt layout permalink slug draft lastmod dateline aliases
  redirectfrom canonicalurl`);

/** Groups whose fields count as fields of the page (Hugo's own parameters, Zola's). */
export const FIELD_GROUPS = words('params extra taxonomies');

/**
 * Fields that steer a generator or a theme and say nothing of the article. They are left out without a word; every
 * other field that has no place with us is named in a warning.
 */
export const TECHNICAL_NAMES = words(`
  layout template templatekey templateengineoverride engine markup type kind slug permalink url weight order position
  menu menus nav navigation eleventynavigation eleventyexcludefromcollections eleventycomputed eleventyimport
  eleventycomputeddata pagination paginate sidebar breadcrumb breadcrumbs toc tableofcontents comments comment
  disqus share sharing featured pin pinned sticky hidden draft published status build cascade outputs headless
  resources sitemap robots noindex nofollow searchable searchhidden search math mathjax katex mermaid highlight
  iscjklanguage linktitle css js scripts styles stylesheets script style class classes cssclass bodyclass
  showtoc tocopen hidemeta hidesummary disableshare disablehljs showreadingtime showbreadcrumbs showpostnavlinks
  showwordcount usehugotoc showdate showauthor sharebuttons authorprofile readtime readingtime readtimeminutes
  wordcount words ads excerptseparator renderwithliquid lightgallery fontawesome codemaxlines prerender setup
  parent haschildren navorder navexclude collection dynamicpermalink expirydate unpublishdate expires
  rendertoc enabletoc autonumbering codecopy provenance`);
