import { distance } from 'fastest-levenshtein';

/** Names that other systems use for our fields: lower case, without hyphen or underscore. */
const OTHER_NAMES: Record<string, readonly string[]> = {
  headline: ['title', 'heading', 'head', 'name'],
  date: [
    'published',
    'publishdate',
    'pubdate',
    'publishedat',
    'datepublished',
    'created',
    'time',
    'datetime',
  ],
  byline: ['author', 'authors', 'by', 'creator', 'reporter', 'writer'],
  source: ['publication', 'newspaper', 'paper', 'provider', 'outlet'],
  sourceUrl: ['url', 'link', 'canonical', 'canonicalurl', 'sourcelink'],
  section: ['category', 'categories', 'desk', 'column', 'department'],
  summary: ['description', 'abstract', 'excerpt', 'standfirst', 'lede', 'subtitle', 'dek'],
  language: ['lang', 'locale', 'inlanguage'],
  topics: ['tags', 'tag', 'keywords', 'keyword', 'subjects', 'subject'],
  people: ['persons', 'person', 'names'],
  places: ['location', 'locations', 'place', 'geo'],
  organizations: ['organisation', 'organisations', 'orgs', 'org', 'companies', 'company'],
  corrections: ['correction', 'erratum', 'errata'],
  rights: ['copyright', 'license', 'licence', 'copyrightnotice'],
  aliases: ['redirects', 'redirect', 'redirectfrom', 'oldpaths'],
  image: ['picture', 'photo', 'cover', 'thumbnail', 'images'],
  provenance: ['origin', 'importedfrom'],
  // Parts of fields, and site.yaml.
  alt: ['alttext', 'alternative'],
  src: ['path', 'file', 'url', 'href'],
  caption: ['legend', 'cutline'],
  credit: ['photographer', 'author'],
  text: ['note', 'correction', 'body'],
  sha256: ['checksum', 'hash', 'digest', 'sha'],
  imported: ['importdate', 'date'],
  title: ['name', 'sitename', 'headline'],
  tagline: ['subtitle', 'slogan', 'motto'],
  description: ['summary', 'about', 'abstract'],
  publisher: ['organization', 'owner', 'institution'],
  timeZone: ['timezone', 'tz', 'zone'],
  contact: ['email', 'mail'],
  accent: ['color', 'colour', 'accentcolor', 'accentcolour', 'theme'],
  links: ['link', 'menu', 'nav'],
  label: ['text', 'title', 'name'],
  href: ['url', 'link', 'address'],
  url: ['site', 'siteurl', 'baseurl', 'origin', 'host'],
  base: ['basepath', 'path', 'root'],
  name: ['title', 'label', 'preferred'],
  sameAs: ['wikidata', 'links', 'identifiers', 'url', 'urls'],
};

/** The known field that an unknown one was probably meant to be, or undefined. */
export function suggestField(unknown: string, known: readonly string[]): string | undefined {
  const wanted = plain(unknown);
  const exact = known.find((name) => plain(name) === wanted);
  if (exact) return exact;
  const other = known.find((name) => OTHER_NAMES[name]?.includes(wanted));
  if (other) return other;
  const near = known
    .map((name) => ({ name, edits: distance(wanted, plain(name)) }))
    .sort((a, b) => a.edits - b.edits)[0];
  // A third of the letters may be wrong: "headlin", "sumary", "organzations", but not "date" for "rate".
  return near && near.edits <= Math.min(3, Math.floor(wanted.length / 3)) ? near.name : undefined;
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
