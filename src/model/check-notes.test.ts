import { expect, test } from 'vitest';
import { checkNotes } from './check-notes.ts';
import { makeArticle } from './test-article.ts';

const article = makeArticle('2020/09/04/one', {
  subjects: { topics: ['Public library'] },
});

test('a note whose name is the slug of a subject that an article names is fine', () => {
  expect(
    checkNotes([{ kind: 'topics', slug: 'public-library', file: 'topics/public-library.md' }], [article]),
  ).toEqual([]);
});

test('a note that no page would show is told, with the name that it should have', () => {
  const [problem] = checkNotes(
    [{ kind: 'topics', slug: 'Public Library', file: 'topics/Public Library.md' }],
    [article],
  );
  expect(problem).toMatchObject({
    rule: 'note-without-subject',
    severity: 'warning',
    file: 'topics/Public Library.md',
  });
  expect(problem?.expected).toContain('topics/public-library.md');
});

test('a note of the wrong kind is told', () => {
  expect(
    checkNotes([{ kind: 'people', slug: 'public-library', file: 'people/public-library.md' }], [article]),
  ).toHaveLength(1);
});
