import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HEAD_LENGTH, type Finding, type SourceText } from './format.ts';
import { guessEncoding } from './guess-encoding.ts';
import { surveyBytes } from './survey-bytes.ts';

/** A file to import. */
export interface SourceFile {
  /** Where it is. */
  path: string;
  /** As it is called in messages and provenance: `/` between folders, never a path outside what was given. */
  name: string;
  /** Bytes on disk. */
  size: number;
}

/** A source that can be read, or why it cannot. */
export interface OpenedSource {
  text?: SourceText;
  /** SHA-256 of the file's bytes (of the text inside, for a file that was packed with gzip). */
  sha256: string;
  /** True when some bytes fit no encoding: U+FFFD in a record then stands for damage. */
  hasBadBytes: boolean;
  warnings: Finding[];
  problem?: Finding;
  /** The file's bytes, unpacked; as often as asked for. */
  bytes(): AsyncIterable<Uint8Array>;
}

const PIECE = 256 * 1024;

/** Files up to this size are read from disk once; longer ones each time they are gone through. */
const HELD = 4 * 1024 * 1024;

/** Opens a file: unpacks gzip, finds out the encoding, and offers its text. The whole file is never in memory. */
export async function openSource(file: SourceFile, encoding?: string): Promise<OpenedSource> {
  const packed = await isGzip(file.path);
  const held = file.size <= HELD && !packed ? [await readFile(file.path)] : undefined;
  const bytes = (): AsyncIterable<Uint8Array> => {
    if (held) return Readable.from(held);
    const stream = createReadStream(file.path, { highWaterMark: PIECE });
    if (!packed) return stream;
    const unpacked = createGunzip({ chunkSize: PIECE });
    stream.on('error', (error) => unpacked.destroy(error));
    return stream.pipe(unpacked);
  };
  const survey = await surveyBytes(bytes());
  const guess = guessEncoding(survey, encoding);
  const opened = {
    sha256: survey.sha256,
    hasBadBytes: guess.hasBadBytes ?? false,
    warnings: guess.warning ? [guess.warning] : [],
    bytes,
  };
  if (guess.encoding === undefined) return { ...opened, ...(guess.problem && { problem: guess.problem }) };
  const chunks = decoded(bytes, guess.encoding);
  const name = packed ? file.name.replace(/\.gz$/i, '') : file.name;
  return { ...opened, text: { name, head: await readHead(chunks()), chunks } };
}

async function isGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function decoded(bytes: () => AsyncIterable<Uint8Array>, encoding: string): () => AsyncGenerator<string> {
  return async function* chunks() {
    // Not fatal: what cannot be decoded becomes U+FFFD, and the record that holds it is refused by the pipeline.
    const decoder = new TextDecoder(encoding);
    for await (const chunk of bytes()) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  };
}

async function readHead(chunks: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const chunk of chunks) {
    head += chunk;
    if (head.length >= HEAD_LENGTH) break;
  }
  return head.slice(0, HEAD_LENGTH);
}
