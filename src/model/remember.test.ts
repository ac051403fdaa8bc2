import { expect, it, vi } from 'vitest';
import { remember } from './remember.ts';

it('an answer is worked out once for each text, and is the very same when it is asked for again', () => {
  const make = vi.fn((key: string) => ({ key }));
  const answer = remember(make);
  const first = answer('en');
  expect(first).toEqual({ key: 'en' });
  expect(answer('en')).toBe(first);
  expect(answer('de')).toEqual({ key: 'de' });
  expect(make.mock.calls).toEqual([['en'], ['de']]);
});

it('answers that say no, zero or nothing are remembered too', () => {
  for (const said of [false, 0, '', null]) {
    const make = vi.fn(() => said);
    const answer = remember(make);
    expect([answer('x'), answer('x')]).toEqual([said, said]);
    expect(make).toHaveBeenCalledOnce();
  }
});

it('two functions share no answers', () => {
  const [upper, lower] = [remember((key) => key.toUpperCase()), remember((key) => key.toLowerCase())];
  expect([upper('Ab'), lower('Ab')]).toEqual(['AB', 'ab']);
});

it('what is thrown is not remembered', () => {
  let broken = true;
  const answer = remember((key) => {
    if (broken) throw new RangeError(key);
    return key;
  });
  expect(() => answer('xx')).toThrow(RangeError);
  broken = false;
  expect(answer('xx')).toBe('xx');
});
