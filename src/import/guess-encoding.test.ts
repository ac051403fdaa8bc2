import { describe, expect, it } from 'vitest';
import { guessEncoding, type EncodingGuess } from './guess-encoding.ts';
import { surveyBytes } from './survey-bytes.ts';

async function guess(bytes: Uint8Array | string, given?: string, size = 5): Promise<EncodingGuess> {
  const all = Buffer.from(bytes);

  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
  };
  return guessEncoding(await surveyBytes(chunks()), given);
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('guessEncoding', () => {
  it('takes UTF-8 for what it is, with and without a mark, however the bytes come', async () => {
    expect(await guess('Über die Brücke')).toEqual({ encoding: 'utf-8' });
    expect(await guess('\uFEFFÜber')).toMatchObject({ encoding: 'utf-8' });
    expect(await guess('plain')).toEqual({ encoding: 'utf-8' });
    expect(await guess('')).toEqual({ encoding: 'utf-8' });
  });

  it('knows UTF-16 by its mark, and by its zero bytes', async () => {
    expect(await guess(Buffer.from('\uFEFFdate 2020', 'utf16le'))).toMatchObject({ encoding: 'utf-16le' });
    expect(await guess(utf16be('\uFEFFdate 2020'))).toMatchObject({ encoding: 'utf-16be' });
    expect(await guess(Buffer.from('date 2020-09-04', 'utf16le'))).toEqual({ encoding: 'utf-16le' });
    expect(await guess(utf16be('date 2020-09-04'))).toEqual({ encoding: 'utf-16be' });
  });

  it('takes bytes that are not UTF-8 for windows-1252, and says so', async () => {
    const { encoding, warning } = await guess(Buffer.from('Caf\xe9 \x93Le Port\x94', 'latin1'));
    expect(encoding).toBe('windows-1252');
    expect(warning?.rule).toBe('guessed-encoding');
  });

  it('follows a declaration that can be right', async () => {
    const xml = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>', 'latin1');
    expect(await guess(xml)).toEqual({ encoding: 'windows-1252' });
    const html = Buffer.concat([
      Buffer.from('<!doctype html><meta charset=koi8-r><p>'),
      Buffer.from([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
    ]);
    expect(await guess(html)).toMatchObject({ encoding: 'koi8-r' });
  });

  it('notices a declaration that is wrong', async () => {
    const utf8 = await guess('<?xml version="1.0" encoding="iso-8859-1"?><a>Über</a>');
    expect(utf8).toMatchObject({ encoding: 'utf-8', warning: { rule: 'wrong-encoding' } });
    const latin = await guess(Buffer.from('<?xml version="1.0" encoding="utf-8"?><a>\xdcber</a>', 'latin1'));
    expect(latin).toMatchObject({ encoding: 'windows-1252', warning: { rule: 'wrong-encoding' } });
  });

  it('keeps to UTF-8 where only some bytes are damaged, and says that there are such', async () => {
    const mixed = Buffer.concat([Buffer.from('Über '), Buffer.from([0xe9]), Buffer.from(' x')]);
    expect(await guess(mixed, undefined, 100)).toMatchObject({ encoding: 'utf-8', hasBadBytes: true });
  });

  it('asks rather than reads what is no Latin text, no text, or UTF-32', async () => {
    const greek = Buffer.from(Array.from({ length: 40 }, (_, at) => 0xe0 + (at % 20)));
    expect((await guess(greek)).problem?.rule).toBe('unknown-encoding');
    expect((await guess(Buffer.from([1, 2, 0, 0, 5, 0, 7, 8, 9, 200]))).problem?.rule).toBe('not-text');
    expect((await guess(Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).problem?.message).toContain('UTF-32');
  });

  it('does what the archivist says before all else', async () => {
    expect(await guess(Buffer.from('\xe9', 'latin1'), 'iso-8859-2')).toMatchObject({
      encoding: 'iso-8859-2',
    });
  });
});
