import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';

const TEXT =
  /^(text\/|application\/(json|ld\+json|xml|rss\+xml|atom\+xml|javascript|manifest\+json)|image\/svg)/;

/**
 * Sends what will be written to `response` through gzip when the reader accepts it and the type is text, as real
 * hosts do. To be called before anything is written; covers handlers that answer with `writeHead(status, headers)`.
 * A body is collected whole, which suits pages and scripts.
 */
export function compressResponse(request: IncomingMessage, response: ServerResponse): void {
  const accepted = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!accepted || request.method === 'HEAD' || request.headers.range) return;
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers: OutgoingHttpHeaders,
  ) => ServerResponse;

  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}): ServerResponse => {
    const type = String(headers['Content-Type'] ?? response.getHeader('Content-Type') ?? '');
    const bodiless = status === 304 || (status >= 300 && status < 400);
    if (bodiless || !TEXT.test(type)) return writeHead(status, headers);
    collectBody(response, (body) => {
      const { 'Content-Length': _plainSize, ...rest } = headers;
      const length = body.length;
      writeHead(status, {
        ...rest,
        'Content-Encoding': 'gzip',
        'Content-Length': length,
        Vary: 'Accept-Encoding',
      });
    });
    return response;
  }) as ServerResponse['writeHead'];
}

/** Keeps what is written until the end, then lets `beforeSending` write the head and sends the body compressed. */
function collectBody(response: ServerResponse, beforeSending: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response) as (body: Buffer) => ServerResponse;
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = ((chunk: unknown) => {
    keep(chunk);
    return true;
  }) as ServerResponse['write'];
  response.end = ((chunk?: unknown) => {
    keep(chunk);
    gzip(Buffer.concat(chunks), (error, body) => {
      if (error) {
        response.destroy(error);
        return;
      }
      beforeSending(body);
      end(body);
    });
    return response;
  }) as ServerResponse['end'];
}
