import type { ItemState } from './leave-out.ts';
import type { Story } from './story.ts';

/** A story, and what decides whether it becomes an article. */
export interface ParsedItem {
  story: Story;
  state: ItemState;
}
