import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, normalize } from 'node:path';
import { compressResponse } from './compress-response.ts';
import { serveFolder, type FileHandler } from './static-files.ts';
import { UserError } from './user-error.ts';

/** The port that is tried first when nobody asks for one; Astro's own. */
export const DEFAULT_PORT = 4321;

/** Files that hosts keep to themselves: those with a dot at the start, but for the folder made for agreements. */
const HIDDEN = /\/\.(?!well-known\/)/;

/** Ports tried after the default one before giving up. */
const TRIES = 50;

export interface ServeOptions {
  /** Base path that the site was built for, with a slash at both ends. Default `/`. */
  base?: string;
  /** This port and no other; 0 for any free one. Default: 4321, or the next free one. */
  port?: number;
  /** Address to listen on. Default `127.0.0.1`: this machine only. `0.0.0.0` for every network. */
  host?: string;
}

export interface SiteServer {
  /** Address of the home page, base path included. */
  url: string;
  /** The same for every network this machine is on; empty unless the server listens on all of them. */
  networkUrls: string[];
  port: number;
  close(): Promise<void>;
}

/**
 * Serves a built site the way a static host does: index pages, a redirect to the trailing slash, `404.html` with
 * status 404, gzip, assets that may be kept for good.
 * @throws UserError when the port is taken or the host is not an address of this machine
 */
export async function serveSite(dir: string, options: ServeOptions = {}): Promise<SiteServer> {
  const { base = '/', host = '127.0.0.1' } = options;
  const server = createServer(answer(dir, base));
  const port = await listen(server, host, options.port);
  const everywhere = host === '0.0.0.0' || host === '::';
  const toUrl = (name: string): string =>
    `http://${name.includes(':') ? `[${name}]` : name}:${port}${encodeURI(base)}`;
  return {
    url: toUrl(everywhere ? '127.0.0.1' : host),
    networkUrls: everywhere ? networkAddresses().map(toUrl) : [],
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(dir: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files: FileHandler = serveFolder(dir);
  const escapedBase = encodeURI(base);
  return (request, response) => {
    compressResponse(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' });
      response.end();
      return;
    }
    const [path, query] = splitQuery(request.url ?? '/');
    const within = path.slice(escapedBase.length - 1);
    if (base !== '/' && (path === '/' || `${path}/` === escapedBase)) {
      redirect(response, escapedBase, query);
    } else if (!path.startsWith(escapedBase) || HIDDEN.test(decode(within))) {
      notFound(dir, response);
    } else if (!within.endsWith('/') && isFolder(dir, within)) {
      redirect(response, `${path}/`, query);
    } else {
      request.url = within.endsWith('/') ? `${within}index.html` : within;
      files(request, response, () => {
        notFound(dir, response);
      });
    }
  };
}

function splitQuery(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function redirect(response: ServerResponse, path: string, query: string): void {
  // Two slashes at the start would name another host.
  response.writeHead(301, { Location: path.replace(/^\/{2,}/, '/') + query, 'Cache-Control': 'no-cache' });
  response.end();
}

function notFound(dir: string, response: ServerResponse): void {
  let page: Buffer | undefined;
  try {
    page = readFileSync(join(dir, '404.html'));
  } catch {
    // A volume has no 404 page of its own.
  }
  const type = page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  response.end(page ?? 'Not found\n');
}

function isFolder(dir: string, path: string): boolean {
  try {
    return statSync(join(dir, normalize(decode(path)))).isDirectory();
  } catch {
    return false;
  }
}

async function listen(server: Server, host: string, wanted: number | undefined): Promise<number> {
  const first = wanted ?? DEFAULT_PORT;
  const last = wanted === undefined ? first + TRIES : first;
  for (let port = first; port <= last; port += 1) {
    try {
      return await tryPort(server, host, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') throw toUserError(code, host, port) ?? error;
    }
  }
  throw new UserError(
    wanted === undefined
      ? `All ports from ${first} to ${last} are taken. Name a free one with --port N.`
      : `Port ${wanted} is taken by another program. Name another one with --port N, or leave it out to get a free one.`,
  );
}

function tryPort(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function toUserError(code: string | undefined, host: string, port: number): UserError | undefined {
  switch (code) {
    case 'EACCES':
      return new UserError(`You may not use port ${port}. Name one above 1023 with --port N.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UserError(
        `“${host}” is not an address of this machine. Use --host alone for every network, or leave it out for this machine only.`,
      );
    default:
      return undefined;
  }
}

const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
