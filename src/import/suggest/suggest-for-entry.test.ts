import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RejectedSuggestions } from './rejected-suggestions.ts';
import { suggestForEntry, type EntrySuggestions } from './suggest-for-entry.ts';

const FILE = 'articles/2020/09/04/bridge.md';
const ENTRY = `---
headline: Bridge opens   # as printed
date: 2020-09-04
people: [Maria Lopez]
---

Mayor Maria Lopez and engineer Jonas Weir opened the bridge in Paris on Friday.
`;

const look = (
  text: string,
  more: { again?: boolean; isRejected?: (field: string, value: string) => boolean } = {},
): Promise<EntrySuggestions> =>
  suggestForEntry(new TextEncoder().encode(text), FILE, {
    language: 'en',
    again: false,
    isRejected: () => false,
    ...more,
  });

describe('an entry', () => {
  test('gets suggestions beside its facts, and nothing else in it changes', async () => {
    expect(await look(ENTRY)).toMatchObject({
      kind: 'suggested',
      text: ENTRY.replace(
        '\n---\n\n',
        '\nsuggested:\n  people:\n    - Jonas Weir\n  places:\n    - Paris\n---\n\n',
      ),
    });
  });

  test('keeps its byte-order mark and line ends', async () => {
    const found = await look(`\ufeff${ENTRY.replaceAll('\n', '\r\n')}`);
    expect(found).toMatchObject({
      text: expect.stringMatching(/^\ufeff---\r\n.*suggested:\r\n {2}people:\r\n/su) as string,
    });
  });

  test('is left alone when suggestions wait, unless it is to be looked at again', async () => {
    const waiting = ENTRY.replace('\n---\n\n', '\nsuggested:\n  people:\n    - Old Guess\n---\n\n');
    expect(await look(waiting)).toEqual({ kind: 'waiting' });
    const again = await look(waiting, { again: true });
    expect(again).toMatchObject({
      kind: 'suggested',
      suggestions: { people: ['Jonas Weir'], places: ['Paris'] },
    });
    const none = await look(waiting.replace(/Mayor[^]*/u, 'Nothing.\n'), { again: true });
    expect(none).toEqual({
      kind: 'nothing',
      language: 'en',
      text: ENTRY.replace(/Mayor[^]*/u, 'Nothing.\n'),
    });
  });

  test('is left alone when it has mistakes', async () => {
    expect(await look(ENTRY.replace('2020-09-04', 'Friday'))).toMatchObject({ kind: 'mistakes' });
  });

  test('with nothing new to say is not written', async () => {
    expect(await look(ENTRY, { isRejected: () => true })).toEqual({ kind: 'nothing', language: 'en' });
  });
});

describe('rejected suggestions', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dateline rejected '))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are known in the next run, in any spelling, for their entry and field alone', () => {
    const path = join(folder, 'new', 'rejected.txt');
    new RejectedSuggestions(path).add(FILE, 'people', 'Jonas Weir');
    new RejectedSuggestions(path).add(FILE, 'places', 'Port Elswick');
    const later = new RejectedSuggestions(path);
    expect(later.has(FILE, 'people', 'JONAS WEIR')).toBe(true);
    expect(later.has(FILE, 'places', 'Port  Elswick')).toBe(true);
    expect(later.has(FILE, 'places', 'Jonas Weir')).toBe(false);
    expect(later.has('articles/2020/09/05/other.md', 'people', 'Jonas Weir')).toBe(false);
  });
});
