import { describe, expect, it } from 'vitest';
import { testOptions } from '../test-source.ts';
import { reasonToLeaveOut } from './leave-out.ts';

const options = testOptions({ today: '2026-01-02' });
const asking = (...reasons: string[]): typeof options => testOptions({ include: new Set(reasons) });

describe('reasonToLeaveOut', () => {
  it.each([
    [{ hasText: true }, undefined],
    [{ hasText: true, status: 'usable' }, undefined],
    [{ hasText: true, kind: 'picture' }, 'picture'],
    [{ hasText: true, status: 'Canceled' }, 'canceled'],
    [{ hasText: true, status: 'cancelled' }, 'canceled'],
    [{ hasText: true, status: 'withheld' }, 'withheld'],
    [{ hasText: true, embargoed: '2026-01-02T23:00:00Z' }, undefined],
    [{ hasText: true, embargoed: '2026-01-03T00:00:00Z' }, 'embargoed'],
    [{ hasText: true, embargoed: '20260103T000000Z' }, 'embargoed'],
    [{ hasText: true, embargoed: '' }, 'embargoed'],
    [{ hasText: true, embargoed: 'until noon' }, 'embargoed'],
  ])('%j is left out as %s', (item, reason) => {
    expect(reasonToLeaveOut(item, options)).toBe(reason);
  });

  it('takes what was asked for, if it has a text', () => {
    expect(reasonToLeaveOut({ hasText: true, kind: 'picture' }, asking('picture'))).toBeUndefined();
    expect(reasonToLeaveOut({ hasText: false, kind: 'picture' }, asking('picture'))).toBe('picture');
    expect(reasonToLeaveOut({ hasText: true, status: 'withheld' }, asking('withheld'))).toBeUndefined();
    expect(reasonToLeaveOut({ hasText: true, embargoed: '' }, asking('embargoed'))).toBeUndefined();
  });

  it('gives the next reason when the first was asked for', () => {
    const item = { hasText: true, kind: 'picture', status: 'canceled' };
    expect(reasonToLeaveOut(item, asking('picture'))).toBe('canceled');
  });
});
