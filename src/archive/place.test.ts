import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentPlace } from './place.ts';

describe('the place of the content', () => {
  it('is the folder “content” and the whole archive when the environment says nothing', () => {
    expect(contentPlace({})).toEqual({ contentDir: resolve('content'), scope: '' });
  });

  it('is the folder and the volume that the environment names', () => {
    expect(contentPlace({ DATELINE_CONTENT: '/srv/my news', DATELINE_VOLUME: '1987-03' })).toEqual({
      contentDir: resolve('/srv/my news'),
      scope: '1987-03',
    });
    expect(contentPlace({ DATELINE_CONTENT: 'elsewhere', DATELINE_VOLUME: '' })).toEqual({
      contentDir: resolve('elsewhere'),
      scope: '',
    });
  });

  it('is refused with what is expected when the volume is no date', () => {
    expect(() => contentPlace({ DATELINE_VOLUME: 'march' })).toThrow(/DATELINE_VOLUME is “march”.*1987-03/);
  });
});
