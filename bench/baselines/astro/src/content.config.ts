import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const names = z.array(z.string()).optional();

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '**/*.md', base: './articles' }),
    schema: z.object({
      headline: z.string(),
      suppliedHeadline: z.boolean().optional(),
      date: z.date(),
      section: z.string().optional(),
      source: z.string().optional(),
      dateline: z.string().optional(),
      byline: names,
      topics: names,
      people: names,
      places: names,
      organizations: names,
      provenance: z
        .object({ file: z.string(), record: z.string().optional(), sha256: z.string(), imported: z.date() })
        .optional(),
    }),
  }),
};
