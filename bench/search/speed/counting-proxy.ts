import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came over the wire for one request. */
export interface Transfer {
  path: string;
  type: string;
  /** Head and body as they are sent: a compressed body counts compressed. */
  bytes: number;
  /** When it was answered, in milliseconds since 1970. */
  at: number;
}

/** A server before another that counts what it sends. */
export interface CountingProxy {
  url: string;
  /** What was sent since it was last asked. */
  take: () => Transfer[];
  close: () => Promise<void>;
}

/**
 * Counts bytes on their way to the browser. DevTools would tell them of the page, but of its workers only to whom
 * attaches to each of them in time.
 */
export async function openCountingProxy(target: string): Promise<CountingProxy> {
  let transfers: Transfer[] = [];
  const server = createServer((asked, answer) => {
    const forwarded = request(
      new URL(asked.url ?? '/', target),
      { method: asked.method, headers: asked.headers },
      (given) => {
        const transfer = {
          path: asked.url ?? '/',
          type: (given.headers['content-type'] ?? '').replace(/;.*/, ''),
          bytes: sizeOfHead(given.headers),
          at: Date.now(),
        };
        transfers.push(transfer);
        answer.writeHead(given.statusCode ?? 500, given.headers);
        given.on('data', (chunk: Buffer) => (transfer.bytes += chunk.length));
        given.pipe(answer);
      },
    );
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${new URL(target).pathname}`,
    take: () => {
      const taken = transfers;
      transfers = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const STATUS_LINE = 'HTTP/1.1 200 OK\r\n\r\n'.length;

const sizeOfHead = (headers: IncomingHttpHeaders): number =>
  Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + String(value).length + ': \r\n'.length,
    STATUS_LINE,
  );
