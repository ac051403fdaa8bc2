import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage, type RequestOptions } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from './serve-site.ts';

let dir: string;
let server: SiteServer | undefined;
const page = `<!doctype html><title>रक्षा</title>${'<p>text</p>'.repeat(200)}`;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline serve '));
  dir = join(folder, 'site');
  const files: Record<string, string> = {
    'index.html': '<title>home</title>',
    '404.html': '<title>not here</title>',
    'topics/रक्षा/index.html': page,
    '_astro/page.a1b2c3.css': 'p{}',
    'pagefind/stemmer-en-1a2b3c4d': 'bytes',
    'pagefind/all-1a2b3c4d/words-0': 'bytes',
    '.dateline': '{}',
    'sitemap.xml': '<urlset/>',
    '../secret.txt': 'secret',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(dir, path, '..'), { recursive: true });
    await writeFile(join(dir, path), text);
  }
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => rm(join(dir, '..'), { recursive: true }));

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** One request as it goes over the wire: no redirect is followed, no path tidied, nothing unpacked. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const options: RequestOptions = { port: server?.port, path, headers, method, agent: false };
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
  });
}

const start = async (options: Parameters<typeof serveSite>[1] = {}): Promise<void> => {
  server = await serveSite(dir, { port: 0, ...options });
};

describe('pages', () => {
  test('a folder’s address gives its index page', async () => {
    await start();
    expect(await ask('/')).toMatchObject({ status: 200, body: Buffer.from('<title>home</title>') });
    const { status, headers, body } = await ask(encodeURI('/topics/रक्षा/'));
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'text/html;charset=utf-8',
      page,
    ]);
  });

  test('without its last slash it is a redirect that keeps the query', async () => {
    await start();
    const { status, headers } = await ask(`${encodeURI('/topics/रक्षा')}?q=a%20b`);
    expect([status, headers.location]).toEqual([301, `${encodeURI('/topics/रक्षा/')}?q=a%20b`]);
  });

  test('a page that is not there is the 404 page with status 404', async () => {
    await start();
    expect(await ask('/2020/09/31/')).toMatchObject({
      status: 404,
      body: Buffer.from('<title>not here</title>'),
    });
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/.dateline', '/%00', '/%zz', '//'])(
    '%s gives nothing away',
    async (path) => {
      await start();
      const { status, body } = await ask(path);
      expect(body.toString()).not.toContain('secret');
      expect([200, 404]).toContain(status);
      expect(body.toString()).toMatch(/<title>(home|not here)<\/title>/);
    },
  );

  test('no redirect leads to another host', async () => {
    await start();
    const { headers } = await ask('//topics');
    expect(headers.location ?? '/').not.toMatch(/^\/\//);
  });

  test('only reading is allowed', async () => {
    await start();
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });
});

describe('under a base path', () => {
  test('the site is there and nowhere else', async () => {
    await start({ base: '/archive/' });
    expect(server?.url).toMatch(/:\d+\/archive\/$/);
    expect((await ask('/archive/')).body.toString()).toBe('<title>home</title>');
    expect((await ask(encodeURI('/archive/topics/रक्षा/'))).status).toBe(200);
    expect((await ask(encodeURI('/topics/रक्षा/'))).status).toBe(404);
    expect((await ask('/archives/')).status).toBe(404);
  });

  test.each(['/', '/archive'])('%s leads there', async (path) => {
    await start({ base: '/archive/' });
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, '/archive/']);
  });

  test('a redirect to the last slash stays below it', async () => {
    await start({ base: '/archive/' });
    expect((await ask(encodeURI('/archive/topics/रक्षा'))).headers.location).toBe(
      encodeURI('/archive/topics/रक्षा/'),
    );
  });
});

describe('headers', () => {
  test('text is compressed for who accepts it, and is the same text', async () => {
    await start();
    const { headers, body } = await ask(encodeURI('/topics/रक्षा/'), { 'Accept-Encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThan(page.length / 10);
    expect(gunzipSync(body).toString()).toBe(page);
    const missing = await ask('/nowhere', { 'Accept-Encoding': 'gzip' });
    expect([missing.status, gunzipSync(missing.body).toString()]).toEqual([404, '<title>not here</title>']);
  });

  test('the search index is sent as the bytes it is', async () => {
    await start();
    for (const path of ['/pagefind/stemmer-en-1a2b3c4d', '/pagefind/all-1a2b3c4d/words-0']) {
      const { headers, body } = await ask(path, { 'Accept-Encoding': 'gzip' });
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.toString()).toBe('bytes');
    }
  });

  test('hashed assets may be kept for good, pages are asked for again', async () => {
    await start();
    expect((await ask('/_astro/page.a1b2c3.css')).headers['cache-control']).toContain('immutable');
    const first = await ask('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'If-None-Match': String(first.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});

describe('ports', () => {
  test('a port that was asked for and is taken is an error that says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(serveSite(dir, { port })).rejects.toThrow(`Port ${port} is taken`);
    await new Promise((resolve) => other.close(resolve));
  });

  test('without a wish the next free port is found', async () => {
    const first = await serveSite(dir);
    server = await serveSite(dir);
    await first.close();
    expect(server.port).toBeGreaterThan(first.port);
  });

  test('a host that is no address of this machine is an error that says so', async () => {
    await expect(serveSite(dir, { port: 0, host: '203.0.113.7' })).rejects.toThrow(
      /not an address of this machine/,
    );
  });
});
