import * as z from 'zod';
import { checkAccent } from './check-accent.ts';
import { checkLanguage } from './check-language.ts';
import { checkBase } from './check-site-path.ts';
import { checkTimeZone } from './check-time-zone.ts';
import { checkContact, checkHref, checkOrigin } from './check-web-address.ts';
import { checked } from './refusal.ts';
import { line, text } from './text.ts';

/** Articles that a volume holds at most, unless they are all of one day. */
const VOLUME_SIZE = 5000;

/** A link in the foot of every page. */
const linkSchema = z
  .strictObject({
    /** What the link says. */
    label: line({ placeholder: 'What the link says' }),
    /** Where it leads: a web address, `mailto:`, or a path on this site. */
    href: checked(checkHref).meta({
      expected: 'a web address (https://…), mailto: and an e-mail address, or a path on this site (/about/)',
      placeholder: 'https://…',
    }),
  })
  .meta({ expected: 'a link with "label" and "href"', textIs: 'href' });

/** The archive's own settings: `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** Name of the archive, as it stands in the nameplate. */
  title: line({ placeholder: 'Write the name of the archive here' }),
  /** A few words below the name. */
  tagline: line().exactOptional(),
  /** One or two sentences on what the archive holds: for search engines and feeds. */
  description: text({ placeholder: 'Say here what the archive holds' }),
  /** Who publishes the archive; its title when left out. */
  publisher: line().exactOptional(),
  /** BCP 47; language of the site's own words, and of articles that name none. */
  language: checked(checkLanguage)
    .default('en')
    .meta({ expected: 'a BCP 47 language tag, for example en, en-GB, hi or zh-Hant' }),
  /** IANA time zone in which times of publication are shown. */
  timeZone: checked(checkTimeZone)
    .default('UTC')
    .meta({ expected: 'a name from the IANA time zone database, for example Asia/Kolkata or UTC' }),
  /** Rights in the articles, where an article says nothing else. */
  rights: text().exactOptional(),
  /** E-mail or web address for readers' questions and corrections. */
  contact: checked(checkContact)
    .meta({ expected: 'an e-mail address, or a web address that begins with https://' })
    .exactOptional(),
  /** The one colour beside ink and paper, `#rrggbb`; readable on paper (WCAG AA). */
  accent: checked(checkAccent).default('#8c1c13').meta({
    expected: 'a colour as "#rrggbb" in quotes, dark enough to be read on paper, for example "#8c1c13"',
  }),
  /** True when the importer and `npm run new` write file names in Latin letters, whatever the headline's script. */
  transliterateSlugs: z.boolean().default(false).meta({ expected: 'true or false, without quotes' }),
  /** Articles that are built and indexed together at most; docs/architecture.md says what that changes. */
  volumeSize: z
    .int()
    .min(1)
    .default(VOLUME_SIZE)
    .meta({ expected: 'a whole number of articles, at least 1' }),
  /** Articles whose texts share a file of search results; more than 1 for hosts that limit the number of files. */
  articlesPerSearchFile: z
    .int()
    .min(1)
    .default(1)
    .meta({ expected: 'a whole number of articles, at least 1' }),
  /** Links in the foot of every page. */
  links: z.array(linkSchema).default([]).meta({ expected: 'a list of links, each with "label" and "href"' }),
  /** Scheme and host where the archive is published, without a path. */
  url: checked(checkOrigin)
    .meta({ expected: 'the scheme and host of the site, for example https://archive.example' })
    .exactOptional(),
  /** Path below the host, with a slash at both ends. */
  base: checked(checkBase).default('/').meta({
    expected: 'a path that begins and ends with "/": / for the whole host, /archive/ for a folder of it',
  }),
});

/** `site.yaml` as it may be written. */
export type SiteInput = z.input<typeof siteSchema>;

/** Settings after the check, defaults filled in; a `Site` of the model, with its address. */
export type SiteFields = z.output<typeof siteSchema> & { publisher: string };
