import { defineCollection } from 'astro:content';
import { articlesLoader } from './archive/articles-loader.ts';
import { notesLoader } from './archive/notes-loader.ts';

// The loaders check everything against src/schema themselves: zod here would report one file at a time, without lines.
export const collections = {
  articles: defineCollection({ loader: articlesLoader() }),
  notes: defineCollection({ loader: notesLoader() }),
};
