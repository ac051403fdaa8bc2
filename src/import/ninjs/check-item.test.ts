import { describe, expect, it } from 'vitest';
import { checkItem } from './check-item.ts';
import { foldItem } from './fold-item.ts';

const check = (item: Record<string, unknown>): ReturnType<typeof checkItem> => checkItem(foldItem(item), 1);

describe('checkItem', () => {
  it.each([
    [{ headlines: 'Bridge open' }, 'headlines', 'The field "headlines" is a text.'],
    [{ headline: ['Bridge open'] }, 'headline', 'The field "headline" is a list.'],
    [{ bodies: [{ value: 7 }] }, 'bodies[0].value', 'The field "bodies[0].value" is a number.'],
    [{ bodies: ['x'] }, 'bodies[0]', 'The field "bodies[0]" is a text.'],
    [{ people: { name: 'x' } }, 'people', 'The field "people" is an object.'],
    [{ people: [{ name: true }] }, 'people[0].name', 'The field "people[0].name" is true or false.'],
    [{ byline: { name: 'x' } }, 'byline', 'The field "byline" is an object.'],
    [{ versioncreated: 1599206400 }, 'versioncreated', 'The field "versioncreated" is a number.'],
    [{ body_text: 5 }, 'body_text', 'The field "body_text" is a number.'],
  ])('refuses %j, naming the field', (item, field, message) => {
    expect(check(item).problems).toMatchObject([{ rule: 'wrong-type', field, message }]);
  });

  it.each(['organisationXXX', 'versioncreatd', 'version_created', 'copyrightnotise'])(
    'refuses the misspelt field %s',
    (name) => {
      expect(check({ [name]: 'x' }).problems).toMatchObject([{ rule: 'misspelt-field', field: name }]);
    },
  );

  it.each(['foofoo', 'url', 'languages', 'keyword', 'version_creator', 'subjectcode', 'embargoedreason'])(
    'only tells of a field of the provider’s own: %s',
    (name) => {
      expect(check({ [name]: 'x' })).toMatchObject({
        problems: [],
        warnings: [{ rule: 'unknown-field', found: name }],
      });
    },
  );

  it('does not take a field for misspelt when the right one is there', () => {
    expect(check({ versioncreated: '2020-09-04', version_created: 'x' }).problems).toEqual([]);
  });

  it('accepts lists of names, null, and all that is not imported', () => {
    const item = {
      by: ['A', 'B'],
      people: ['C'],
      subjects: null,
      urgency: 'high',
      version: 3,
      renditions: 'x',
    };
    expect(check(item)).toEqual({ problems: [], besides: [], warnings: [] });
  });

  it('tells of a wrong code only besides', () => {
    expect(check({ person: [{ name: 'A', code: 7 }] })).toMatchObject({
      problems: [],
      besides: [{ field: 'person[0].code' }],
    });
  });

  it('survives values that are nested a hundred thousand deep', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(check({ headline: deep }).problems).toHaveLength(1);
  });
});
