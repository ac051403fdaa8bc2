import { expect, it } from 'vitest';
import { articleSchema } from './article.ts';
import { siteSchema } from './site.ts';
import { suggestField } from './suggest-field.ts';

const article = Object.keys(articleSchema.shape);

it.each([
  ['headlin', 'headline'],
  ['Headline', 'headline'],
  ['title', 'headline'],
  ['author', 'byline'],
  ['tags', 'topics'],
  ['keywords', 'topics'],
  ['description', 'summary'],
  ['lang', 'language'],
  ['published', 'date'],
  ['location', 'places'],
  ['organisations', 'organizations'],
  ['source_url', 'sourceUrl'],
  ['supplied-headline', 'suppliedHeadline'],
  ['weather', undefined],
  ['x', undefined],
])('an article\'s "%s" is meant to be %s', (name, meant) => {
  expect(suggestField(name, article)).toBe(meant);
});

it('knows which schema it speaks of', () => {
  expect(suggestField('name', Object.keys(siteSchema.shape))).toBe('title');
  expect(suggestField('color', Object.keys(siteSchema.shape))).toBe('accent');
});
