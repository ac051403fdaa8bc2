import { describe, expect, it } from 'vitest';
import { publicationDate } from './publication-date.ts';

describe('publicationDate', () => {
  it('is when the first version was made, so that later versions do not move the article', () => {
    const dates = {
      contentCreated: '2020-09-03T22:00:00Z',
      firstCreated: '2020-09-04T08:00:00Z',
      versionCreated: '2020-09-06T10:00:00Z',
    };
    expect(publicationDate(dates)).toEqual({ date: '2020-09-04T08:00:00Z', warnings: [] });
    expect(publicationDate({ ...dates, firstPublished: '2020-09-05T08:00:00Z' }).date).toBe(
      '2020-09-05T08:00:00Z',
    );
  });

  it.each([
    [{ versionCreated: '2020-09-06', contentCreated: '2020-09-03' }, '2020-09-06'],
    [{ firstCreated: ' ', contentCreated: '2020-09-03' }, '2020-09-03'],
    [{ firstCreated: '20200906T100000Z', contentCreated: '20200903' }, '20200906T100000Z'],
    [{}, undefined],
  ])('of %j is %s', (dates, date) => {
    expect(publicationDate(dates).date).toBe(date);
  });

  it('is the end of the embargo when that is later', () => {
    expect(publicationDate({ firstCreated: '2020-09-03', embargoed: '2020-09-05T00:01:00Z' }).date).toBe(
      '2020-09-05T00:01:00Z',
    );
    expect(publicationDate({ firstCreated: '2020-09-05', embargoed: '2020-09-03' }).date).toBe('2020-09-05');
  });

  it('is that of an old text, when an item was made of it more than a year later', () => {
    const { date, warnings } = publicationDate({
      firstCreated: '2023-05-01T08:00:00Z',
      contentCreated: '1987-03-12',
    });
    expect(date).toBe('1987-03-12');
    expect(warnings).toMatchObject([
      { rule: 'older-content', found: 'content of 1987-03-12, item of 2023-05-01T08:00:00Z' },
    ]);
    expect(publicationDate({ firstCreated: '2023-05-01', contentCreated: '2022-05-01' }).date).toBe(
      '2023-05-01',
    );
  });
});
