import { describe, expect, it } from 'vitest';
import { formatProgress } from './show-progress.ts';

describe('formatProgress', () => {
  it('shows how much is done, how fast, and how long it will take', () => {
    expect(formatProgress({ records: 1000, bytes: 25, file: 'a.jsonl' }, 100, 4)).toBe(
      '━━━━━━────────────────── 25 %  1,000 records  250 a second  about 12 s left  a.jsonl',
    );
  });

  it('promises nothing before it can know, and never more than all', () => {
    expect(formatProgress({ records: 1, bytes: 200, file: 'a' }, 100, 0.5)).toBe(
      '━━━━━━━━━━━━━━━━━━━━━━━━ 100 %  1 record  2 a second  a',
    );
    expect(formatProgress({ records: 0, bytes: 0, file: 'a' }, 0, 0)).toBe(
      '──────────────────────── 0 %  0 records  a',
    );
  });
});
