import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft } from '../draft.ts';
import type { Finding } from '../format.ts';
import { bodyText, isSameText, lettersOf, readOpening } from './compare-texts.ts';
import { settleDateline } from './settle-dateline.ts';
import { splitBylines } from './split-byline.ts';
import type { Story } from './story.ts';

/**
 * A story → the draft of an article. What the formats say twice is said once, and nothing is lost: a headline that the
 * text repeats, a summary that is the text's own opening, a dateline that stands in the text. A headline below the
 * headline becomes the summary; where there is one already, a heading that opens the text.
 */
export function storyToDraft(story: Story): { draft: Draft; warnings: Finding[] } {
  const headline = filled(story.headline);
  const children = withoutHeadline(story.body.children, headline);
  const body: Draft['body'] = { type: 'root', children };
  const opens = readOpening(body);
  const isNew = (text: string): boolean =>
    text.trim() !== '' && !(headline && isSameText(text, headline)) && !opens(text);
  const [summary, ...others] = eachOnce([filled(story.summary) ?? '', ...story.subHeadlines].filter(isNew));
  if (others.length > 0) body.children = [...others.map(toHeading), ...children];
  const { names, warnings } = splitBylines(story.bylines);
  const dateline = settleDateline(
    { printed: story.dateline, located: story.located, date: story.date, source: story.source },
    bodyText({ type: 'root', children: children.slice(0, 6) }).split('\n'),
  );
  const draft: Draft = {
    ...text('id', story.id),
    ...text('headline', headline),
    ...text('date', story.date),
    ...text('dateline', dateline.dateline),
    ...list('byline', names),
    ...text('source', story.source),
    ...text('sourceUrl', webAddress(story.sourceUrl)),
    ...text('section', story.section),
    ...text('summary', summary),
    ...text('language', story.language),
    ...list('topics', story.topics),
    ...list('people', story.people),
    ...list('places', story.places),
    ...list('organizations', story.organizations),
    ...text('rights', story.rights),
    body,
  };
  return { draft, warnings: [...story.warnings, ...dateline.warnings, ...warnings] };
}

/** The text without its first heading, where that is the headline over again. */
function withoutHeadline(
  children: Draft['body']['children'],
  headline: string | undefined,
): Draft['body']['children'] {
  const first = children.find(({ type }) => type === 'heading');
  const repeats = first && headline && isSameText(toString(first), headline);
  return repeats ? children.filter((child) => child !== first) : children;
}

/** Texts without those that only say again what one before them says. */
function eachOnce(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const letters = lettersOf(text) || text;
    const isNew = !seen.has(letters);
    seen.add(letters);
    return isNew;
  });
}

const toHeading = (value: string): Heading => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});

const filled = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value;

const webAddress = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\//i.test(value) ? value : undefined;

const text = <Name extends keyof Draft>(name: Name, value: string | undefined): { [K in Name]?: string } =>
  filled(value) === undefined ? {} : ({ [name]: value } as { [K in Name]?: string });

function list<Name extends keyof Draft>(name: Name, values: readonly string[]): { [K in Name]?: string[] } {
  const filledOnes = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
  return filledOnes.length === 0 ? {} : ({ [name]: filledOnes } as { [K in Name]?: string[] });
}
