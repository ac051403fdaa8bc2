import { describe, expect, it } from 'vitest';
import { paragraphsToMarkdown } from './escape-markdown.ts';
import { renderBody } from './render-body.ts';

const render = renderBody;
const html = async (text: string): Promise<string> => (await render(paragraphsToMarkdown([text]))).html;

describe('rehypeBidi', () => {
  it('isolates each line that turns its direction, and keeps every character', async () => {
    expect(await html('One\nabc \u202Edef\nghi\u202C jkl')).toBe(
      '<p>One\n<span class="isolate">abc \u202Edef\n</span><span class="isolate">ghi\u202C jkl</span></p>',
    );
  });

  it('leaves other text alone, also in right-to-left scripts', async () => {
    expect(await html('שלום abc')).toBe('<p dir="rtl">שלום abc</p>');
  });
});
