import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(
  new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url),
);

/** Folder of this machine's unpacked tools; inside node_modules so that it goes when they go. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/dateline/', import.meta.url));

/**
 * Path of a Chromium that can be run, unpacked from the npm package `@sparticuz/chromium` on first use.
 * `CHROMIUM_PATH` names another browser instead.
 *
 * The package unpacks to the system's temporary folder and takes any file named `chromium` that lies there,
 * also one that belongs to another user or was cut short. So it unpacks to a folder of our own, under a name
 * that only a complete copy gets.
 */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const manifest = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  const home = join(CACHE, `chromium-${manifest.version}`);
  if (!existsSync(home)) await unpack(home);
  return join(home, 'chromium');
}

async function unpack(home: string): Promise<void> {
  const partial = `${home}.${String(process.pid)}.partial`;
  await mkdir(partial, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = partial;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // Installed by one user (root in a container), tested by another.
  await chmod(join(partial, 'chromium'), 0o755);
  try {
    await rename(partial, home);
  } catch (error) {
    // Another process was faster: its copy is as good as ours.
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/**
 * Flags for a headless Chromium on a machine of any kind: no sandbox, because root and most containers
 * cannot have one and the browser only sees pages that we built; no /dev/shm, which containers keep small.
 */
export const CHROMIUM_ARGS = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];
