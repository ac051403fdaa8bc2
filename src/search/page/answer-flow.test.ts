import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../engine/answer.ts';
import { AnswerFlow } from './answer-flow.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = (done: number, ...docs: number[]): Answer => ({
  progress: { done, all: 4, missing: [] },
  total: docs.length,
  days: [],
  refs: docs.map((doc) => ({ volume: 0, doc })),
  suggestions: [],
});

function follow(): { flow: AnswerFlow; log: string[] } {
  const log: string[] = [];
  const flow = new AnswerFlow({
    list: async ({ refs }) => void log.push(`list ${refs.map(({ doc }) => doc).join(' ')}`),
    number: ({ total }) => void log.push(`number ${total}`),
    offer: () => void log.push('offer'),
    fail: (error) => void log.push(`fail ${String(error)}`),
  });
  return { flow, log };
}

const wait = (time: number) => vi.advanceTimersByTimeAsync(time);

test('a complete answer is shown at once', async () => {
  const { flow, log } = follow();
  flow.take(answer(1, 1));
  flow.take(answer(4, 1, 2));
  await flow.listed;
  await wait(2000);
  expect(log).toEqual(['list 1 2']);
});

test('after a moment what is there is shown, and then what comes', async () => {
  const { flow, log } = follow();
  flow.take(answer(1, 1));
  await wait(600);
  expect(log).toEqual([]);
  await wait(200);
  expect(log).toEqual(['list 1']);
  flow.take(answer(2, 1));
  flow.take(answer(3, 1, 2));
  await wait(250);
  flow.take(answer(4, 1, 2, 3));
  await wait(0);
  expect(log).toEqual(['list 1', 'number 2', 'list 1 2', 'number 3', 'list 1 2 3']);
});

test('a list that is empty so far is not shown until it is known to be', async () => {
  const { flow, log } = follow();
  flow.take(answer(1));
  await wait(800);
  flow.take(answer(2));
  expect(log).toEqual([]);
  flow.take(answer(3, 7));
  await wait(0);
  expect(log).toEqual(['list 7']);
});

test('a list that the reader has touched changes only when asked to; the numbers go on', async () => {
  const { flow, log } = follow();
  flow.touch();
  flow.take(answer(1, 1));
  await wait(800);
  flow.touch();
  flow.take(answer(3, 1, 2));
  await wait(300);
  flow.take(answer(4, 3, 1, 2));
  await wait(0);
  expect(log).toEqual(['list 1', 'number 2', 'number 3', 'offer']);
  flow.showLatest();
  await wait(0);
  expect(log.slice(4)).toEqual(['number 3', 'list 3 1 2']);
});

test('a touched list that all volumes leave as it is has nothing to offer', async () => {
  const { flow, log } = follow();
  flow.take(answer(1, 1));
  await wait(800);
  flow.touch();
  flow.take(answer(4, 1));
  await wait(0);
  expect(log).toEqual(['list 1', 'number 1']);
});

test('a list that was made longer is the latest one, and has nothing to offer until there is another', async () => {
  const { flow, log } = follow();
  flow.take(answer(1, 1));
  await wait(800);
  flow.touch();
  flow.take(answer(3, 2, 1));
  await wait(300);
  flow.settle();
  flow.take(answer(4, 2, 1));
  expect(log).toEqual(['list 1', 'number 2', 'number 2']);
  flow.take(answer(4, 3, 2, 1));
  expect(log.slice(3)).toEqual(['number 3', 'offer']);
});

test('a search that has ended shows nothing more', async () => {
  const { flow, log } = follow();
  flow.take(answer(1, 1));
  flow.end();
  await flow.listed;
  flow.take(answer(4, 1));
  await wait(2000);
  expect(log).toEqual([]);
});
