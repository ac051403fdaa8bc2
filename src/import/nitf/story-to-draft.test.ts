import { describe, expect, it } from 'vitest';
import { textToBody } from '../paragraphs.ts';
import { bodyText } from './compare-texts.ts';
import { readHtml } from './read-marked-text.ts';
import { emptyStory, type Story } from './story.ts';
import { storyToDraft } from './story-to-draft.ts';

const make = (story: Partial<Story>): ReturnType<typeof storyToDraft>['draft'] =>
  storyToDraft({ ...emptyStory(), body: textToBody('The bridge opened.\n\nIt was late.'), ...story }).draft;

describe('storyToDraft', () => {
  it('prints the headline once when the text repeats it', () => {
    const { body } = readHtml('<p>City</p><h1>Bridge open!</h1><p>It was late.</p>');
    expect(bodyText(make({ headline: 'Bridge open', body }).body)).toBe('City\nIt was late.');
  });

  it('keeps a first heading that is not the headline', () => {
    const { body } = readHtml('<h1>Bridge shut</h1><p>It was late.</p>');
    expect(bodyText(make({ headline: 'Bridge open', body }).body)).toBe('Bridge shut\nIt was late.');
  });

  it('leaves out a summary that is the opening of the text', () => {
    expect(make({ summary: '“The bridge opened.”' }).summary).toBeUndefined();
    expect(make({ summary: 'It was' }).summary).toBe('It was');
    expect(make({ summary: 'Nine years late.' }).summary).toBe('Nine years late.');
  });

  it('makes a summary of the headline below the headline, and a heading of a further one', () => {
    const draft = make({
      headline: 'Bridge open',
      subHeadlines: ['BRIDGE OPEN', 'Nine years late', 'Toll stays', 'nine years late!'],
    });
    expect(draft.summary).toBe('Nine years late');
    expect(draft.body.children[0]).toMatchObject({ type: 'heading', depth: 2 });
    expect(bodyText(draft.body)).toBe('Toll stays\nThe bridge opened.\nIt was late.');
  });

  it('has no field that says nothing', () => {
    const draft = make({ headline: ' ', topics: ['', ' '], rights: '', bylines: [''] });
    expect(Object.keys(draft)).toEqual(['body']);
  });

  it('names each subject once, and keeps only a web address', () => {
    const draft = make({ topics: ['Bridges', 'Bridges '], sourceUrl: 'javascript:alert(1)' });
    expect(draft).toMatchObject({ topics: ['Bridges'] });
    expect(draft.sourceUrl).toBeUndefined();
  });
});
