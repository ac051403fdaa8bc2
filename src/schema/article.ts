import * as z from 'zod';
import { checkDate, checkDay } from './check-date.ts';
import { checkLanguage } from './check-language.ts';
import { checkAlias, checkImageSource } from './check-site-path.ts';
import { checkWebAddress } from './check-web-address.ts';
import { checked } from './refusal.ts';
import { line, lines, text } from './text.ts';

/** A correction published after the article. */
const correctionSchema = z
  .strictObject({
    /** Day on which the correction was published, `YYYY-MM-DD`. */
    date: checked(checkDay).meta({
      expected: 'the day of the correction, YYYY-MM-DD',
      placeholder: 'YYYY-MM-DD',
    }),
    /** The correction as it was published. */
    text: text({ placeholder: 'Write the correction here' }),
  })
  .meta({ expected: 'a correction with "date" and "text"', textIs: 'text' });

/** The picture that goes with an article. */
const imageSchema = z
  .strictObject({
    /** A path in `public/` (`/images/harbour.jpg`) or the name of a file beside the entry (`harbour.jpg`). */
    src: checked(checkImageSource).meta({
      expected:
        'a path in the folder public/ (/images/harbour.jpg), or a file beside the article (harbour.jpg)',
      placeholder: 'file-name.jpg',
    }),
    /** What the picture shows, for readers who cannot see it. */
    alt: text({
      expected: 'a sentence that says what the picture shows, for readers who cannot see it',
      placeholder: 'Say here what the picture shows',
    }),
    /** The caption as it was printed. */
    caption: text().exactOptional(),
    /** Who made the picture, and who lent it. */
    credit: line().exactOptional(),
  })
  .meta({ expected: 'a picture with "src" and "alt"', textIs: 'src' });

/** Where the article's text came from. */
const provenanceSchema = z
  .strictObject({
    /** Name of the file that the text was taken from. */
    file: line({ placeholder: 'name-of-the-source.txt' }),
    /** Identifier of the record in that file, as the source has it, where the file holds more than one article. */
    record: line().exactOptional(),
    /** Format that the text was in, by the importer's name for it: `wxr`. */
    format: line().exactOptional(),
    /** SHA-256 of that file's bytes, as `sha256sum` prints it; with `record`, of the record's bytes. */
    sha256: checked((value) =>
      /^[\da-f]{64}$/.test(value)
        ? undefined
        : {
            rule: 'checksum',
            message: 'is not a SHA-256 checksum',
            ...(/^[\dA-Fa-f]{64}$/.test(value) ? { suggestion: value.toLowerCase() } : {}),
          },
    ).meta({
      expected: '64 digits and letters a–f, as the command sha256sum prints them',
      placeholder: 'what sha256sum prints for the file',
    }),
    /** Day on which the text was brought into the archive, `YYYY-MM-DD`. */
    imported: checked(checkDay).meta({
      expected: 'the day of the import, YYYY-MM-DD',
      placeholder: 'YYYY-MM-DD',
    }),
  })
  .meta({ expected: '"file", "sha256" and "imported"', textIs: 'file' });

/** Names and a language that a program found in the text and nobody has looked at: no fact of the article yet. */
const suggestedSchema = z
  .strictObject({
    /** BCP 47. */
    language: checked(checkLanguage)
      .meta({ expected: 'a BCP 47 language tag, for example en, en-GB, hi or zh-Hant' })
      .exactOptional(),
    people: lines(),
    places: lines(),
    organizations: lines(),
  })
  .meta({ expected: 'a group of suggestions: "language", "people", "places" and "organizations"' });

/**
 * Front matter of an article. Strict: every field is one of these, and of this type.
 * docs/content-model.md explains each with an example and its counterpart in other standards.
 */
export const articleSchema = z.strictObject({
  /** The headline, as the source has it, or supplied by the archivist. */
  headline: line({ placeholder: 'Write the headline here' }),
  /** True when the archivist wrote the headline because the source has none. */
  suppliedHeadline: z.boolean().default(false).meta({ expected: 'true or false, without quotes' }),
  /** Day of publication `YYYY-MM-DD`, or date and time with offset (RFC 3339). */
  date: checked(checkDate).meta({
    expected:
      'a day written YYYY-MM-DD, for example 2020-09-04, or a date and time with its offset, for example 2020-09-04T18:30:00+05:30',
    placeholder: 'YYYY-MM-DD',
  }),
  /** The place line that opens the text, as printed: `NEW DELHI`. Never the date. */
  dateline: line().exactOptional(),
  /** Who wrote the article, one name an item. */
  byline: lines(),
  /** The publication that the article appeared in. */
  source: line().exactOptional(),
  /** Address of the article at its source. */
  sourceUrl: checked(checkWebAddress)
    .meta({ expected: 'a web address that begins with https:// or http://' })
    .exactOptional(),
  /** Section or desk of the publication: `Sport`. */
  section: line().exactOptional(),
  /** One or two sentences that say what the article says. */
  summary: text().exactOptional(),
  /** Language of the text, BCP 47; the archive's own when left out. */
  language: checked(checkLanguage)
    .meta({ expected: 'a BCP 47 language tag, for example en, en-GB, hi or zh-Hant' })
    .exactOptional(),
  /** What the article is about. */
  topics: lines(),
  /** People whom it is about. */
  people: lines(),
  /** Places that it is about. */
  places: lines(),
  /** Organizations that it is about. */
  organizations: lines(),
  /** Corrections published since, oldest first. */
  corrections: z
    .array(correctionSchema)
    .default([])
    .meta({ expected: 'a list of corrections, each with "date" and "text"' }),
  /** Who holds the rights, and what readers may do. */
  rights: text().exactOptional(),
  /** Old paths on this site that redirect to the article. */
  aliases: z
    .array(checked(checkAlias).meta({ expected: 'a path that begins and ends with "/"' }))
    .default([])
    .meta({ expected: 'a list of old paths, each after "- "' }),
  /** The picture that goes with the article. */
  image: imageSchema.exactOptional(),
  /** Where the text came from. */
  provenance: provenanceSchema.exactOptional(),
  /** Proposals of a program, which are shown to archivists alone until they are accepted. */
  suggested: suggestedSchema.exactOptional(),
});

/** Front matter as it may be written. */
export type ArticleInput = z.input<typeof articleSchema>;

/** Front matter as it is after the check: defaults filled in, nothing else changed. */
export type ArticleFields = z.output<typeof articleSchema>;
