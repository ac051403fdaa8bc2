import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { INDEX_PATH } from '../search/index/index-list.ts';

/** Answers a request from files, or calls `next` when there is no such file. */
export type FileHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Files of the search index that have no extension, as nearly all: hosts send such files as bytes, and so do we. */
const INDEX_FILE = new RegExp(`^${INDEX_PATH}(?:.*/)?[^/.]+$`);

/** File names with a hash of their content: Astro's assets. They can be kept for good. */
const HASHED = /^\/_astro\//;

/**
 * Serves the files of a folder by their exact names. Files are looked up at each request, so a new build shows at once and a large
 * site costs no memory.
 */
export function serveFolder(dir: string): FileHandler {
  return sirv(dir, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders(response, pathname) {
      if (INDEX_FILE.test(pathname)) response.setHeader('Content-Type', 'application/octet-stream');
      if (HASHED.test(pathname)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
}
