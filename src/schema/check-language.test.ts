import { expect, it } from 'vitest';
import { checkLanguage } from './check-language.ts';

it.each(['en', 'en-GB', 'hi', 'zh-Hant', 'zh-Hant-HK', 'ar', 'no', 'yue', 'sa-Deva'])(
  '%s is a language tag',
  (tag) => {
    expect(checkLanguage(tag)).toBeUndefined();
  },
);

it.each([
  ['xx', 'unknown-language', undefined],
  ['qqq', 'unknown-language', undefined],
  ['e', 'unknown-language', undefined],
  ['', 'unknown-language', undefined],
  ['en GB', 'unknown-language', undefined],
  ['German', 'unknown-language', 'de'],
  ['hebrew', 'unknown-language', 'he'],
  ['en_US', 'language-spelling', 'en-US'],
  ['ZH-hant', 'language-spelling', 'zh-Hant'],
  ['en-UK', 'language-spelling', 'en-GB'],
])('%s is %s; %s is offered', (tag, rule, suggestion) => {
  expect(checkLanguage(tag)).toMatchObject({ rule });
  expect(checkLanguage(tag)?.suggestion).toBe(suggestion);
});
