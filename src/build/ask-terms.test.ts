import { afterAll, expect, test } from 'vitest';
import { askOnce, askTerms } from './ask-terms.ts';
import { closePagefind } from './volume-index.ts';

afterAll(closePagefind);

test('Pagefind tells the stems of words, each language by its own rules', async () => {
  expect(await askTerms('en', ['walking', 'houses'])).toEqual(
    new Map([
      ['walking', 'walk'],
      ['houses', 'hous'],
    ]),
  );
  expect((await askTerms('de', ['Häuser'])).get('Häuser')).toBe('haus');
  expect(await askTerms('en', [])).toEqual(new Map());
});

test('a word is asked for once in each language, and what is told of it does not change', async () => {
  const asked: string[] = [];
  const ask = askOnce((language, words) => {
    asked.push(`${language}: ${words.join(' ')}`);
    return Promise.resolve(new Map(words.filter((word) => word !== '&').map((word) => [word, `${word}!`])));
  });
  expect(await ask('en', ['a', '&'])).toEqual(new Map([['a', 'a!'], ['&', '']])); // prettier-ignore
  expect(await ask('en', ['&', 'b', 'a'])).toEqual(new Map([['&', ''], ['b', 'b!'], ['a', 'a!']])); // prettier-ignore
  expect((await ask('de', ['a'])).get('a')).toBe('a!');
  expect(asked).toEqual(['en: a &', 'en: b', 'de: a']);
});
