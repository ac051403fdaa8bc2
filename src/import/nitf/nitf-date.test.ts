import { describe, expect, it } from 'vitest';
import { readDate } from '../read-date.ts';
import { readNitfDate } from './nitf-date.ts';

describe('readNitfDate', () => {
  it.each([
    ['20080219T143000-0500', '20080219T143000-0500', '2008-02-19'],
    ['20080219T143000Z', '20080219T143000Z', '2008-02-19'],
    ['20080219', '20080219', '2008-02-19'],
    ['20080219+0100', '20080219', '2008-02-19'],
    ['20020704000000-0400', '20020704', '2002-07-04'],
    ['19870101T000000', '19870101', '1987-01-01'],
    ['20020704093000-0400', '20020704T093000-0400', '2002-07-04'],
    ['2021-05-16T09:00:04', '2021-05-16T09:00:04', '2021-05-16'],
  ])('%s is %s, which the importer reads', (norm, expected, day) => {
    expect(readNitfDate(norm)).toBe(expected);
    expect(readDate(expected).date?.day).toBe(day);
  });

  it.each(['YYYYMMDD000000-HHMM', '', undefined])('%s is no date', (norm) => {
    expect(readNitfDate(norm)).toBeUndefined();
  });
});
