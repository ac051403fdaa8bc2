import { describe, expect, it } from 'vitest';
import { SUBJECT_KINDS, toSubjectKind, toSubjectRef } from './subject.ts';

describe('a subject', () => {
  it('keeps the spelling of the article beside its slug', () => {
    expect(toSubjectRef('topics', 'Make-in-India')).toEqual({
      kind: 'topics',
      name: 'Make-in-India',
      slug: 'make-in-india',
    });
  });

  it('is one in two spellings that differ in capitals, hyphens or apostrophes', () => {
    const slugs = ['Sea Trade', 'sea-trade', 'Sea  trade', "Sea’ trade'"].map(
      (name) => toSubjectRef('topics', name).slug,
    );
    expect(new Set(slugs)).toEqual(new Set(['sea-trade']));
  });

  it('is of one of four kinds, which are path segments too', () => {
    expect(SUBJECT_KINDS.map(toSubjectKind)).toEqual(['topics', 'people', 'places', 'organizations']);
  });

  it.each(['Topics', 'topic', '', 'constructor', 'dates'])('is not of the kind %j', (segment) => {
    expect(() => toSubjectKind(segment)).toThrow(RangeError);
  });
});
