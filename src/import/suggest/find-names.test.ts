import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { slugify } from '../../model/slug.ts';
import { findNames } from './find-names.ts';

describe('names in an English text', () => {
  test('are people, places and organizations in the order in which they come', () => {
    const text = `NEW DELHI: Harbour minister Anjali Mehta opened the bridge at Elswick on Friday, the Ministry of
Works said. “It took nine years,” Mehta said. The Norwegian engineer Gen. Olaf Bergstrom of Nordic Bridge Co and the
Bank of England were thanked; Bergstrom's speech was short. The bridge joins India and Norway.`;
    expect(findNames(text)).toEqual({
      people: ['Anjali Mehta', 'Olaf Bergstrom'],
      places: ['New Delhi', 'Elswick', 'India', 'Norway'],
      organizations: ['Ministry of Works', 'Nordic Bridge Co', 'Bank of England'],
    });
  });

  test.each([
    ['President Maria Lopez met Mr. John Weir.', ['Maria Lopez', 'John Weir']],
    ['Weir left. He was followed by John Weir. Weir’s car was blue.', ['John Weir']],
    [
      'Deputy Prime Minister Jonas Hale and Chancellor of the Exchequer Ruth Moss spoke.',
      ['Jonas Hale', 'Ruth Moss'],
    ],
    ['She met James E. Olson in the morning.', ['James E. Olson']],
    ['Businessman David Karlson resigned.', ['David Karlson']],
    ['Nyasha Zindoga opened the bridge. Zindoga thanked the crowd.', ['Nyasha Zindoga']],
    ['On Monday and Tuesday, in March, the Bridge Note rose to 12 dlrs.', undefined],
    ['I’m David Karlson, he said.', ['David Karlson']],
  ])('people of %j are %j', (text, people) => {
    expect(findNames(text).people).toEqual(people);
  });

  test.each([
    ['It sailed from New York to the Gulf of Mexico.', ['New York', 'Gulf of Mexico']],
    ['The London-based bank sold its Paris office.', ['London', 'Paris']],
    ['A Polish and a Turkish crew worked in Gdansk.', ['Gdansk']],
    ['The factory in Wexmoor makes bells.', ['Wexmoor']],
    ['It was debated in Parliament and in Congress.', undefined],
    ['The U.S. and the U.K. agreed.', undefined],
  ])('places of %j are %j', (text, places) => {
    expect(findNames(text).places).toEqual(places);
  });

  test.each([
    ['He told the Securities and Exchange Commission.', ['Securities and Exchange Commission']],
    ['<Four Seasons Hotels Inc> and <MIMT.T> rose.', ['Four Seasons Hotels Inc']],
    ['Standard Ferry Co and North Sea Oil Inc said so.', ['Standard Ferry Co', 'North Sea Oil Inc']],
    ['General Motors Corp said so. General Motors rose.', ['General Motors Corp']],
    ['NATO and the Port Workers’ Union agreed.', ['NATO', 'Port Workers’ Union']],
    [
      'Moody’s Investors Service Inc and King’s College.',
      ['Moody’s Investors Service Inc', 'King’s College'],
    ],
    ['The Elswick Ferry\nCompany closed.', ['Elswick Ferry Company']],
  ])('organizations of %j are %j', (text, organizations) => {
    expect(findNames(text).organizations).toEqual(organizations);
  });

  test('are not looked for where everything is in capitals', () => {
    expect(findNames('NEW YORK COTTON 11:30\nMAY 5608 UP 28\nPRESIDENT REAGAN SPOKE IN LONDON')).toEqual({});
  });

  test('are at most twelve of a kind', () => {
    const cities =
      'Paris, London, Rome, Berlin, Madrid, Vienna, Athens, Dublin, Oslo, Prague, Warsaw, Lisbon, Moscow, Tokyo';
    expect(findNames(`They went to ${cities}.`).places).toHaveLength(12);
  });

  test.each([
    '',
    ' ',
    '\n\n',
    '.',
    '“',
    '- - -',
    '🙂'.repeat(100),
    'A'.repeat(20_000),
    '('.repeat(20_000),
    'A. '.repeat(5000),
  ])('are none in text number %#, and looking for them ends', (text) => {
    expect(findNames(text).people).toBeUndefined();
  });
});

const REUTERS = new URL('../../../../shared/corpora/reuters-21578.jsonl.gz', import.meta.url);

test.skipIf(!existsSync(REUTERS))(
  'all that a real text suggests stands in it',
  () => {
    const lines = gunzipSync(readFileSync(REUTERS)).toString().trim().split('\n');
    for (const line of lines.slice(0, 200)) {
      const { body = '' } = JSON.parse(line) as { body?: string };
      const { people = [], places = [], organizations = [] } = findNames(body);
      for (const name of [...people, ...places, ...organizations]) {
        expect(slugify(body), body.slice(0, 80)).toContain(slugify(name));
        expect(name).toBe(name.trim());
      }
    }
  },
  60_000,
);
