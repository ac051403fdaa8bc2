import { spawn } from 'node:child_process';
import { readFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { projectRoot } from '../../src/build/project-root.ts';
import { VARIABLES } from '../../src/build/settings.ts';
import { hashSite } from '../support/hash-site.ts';
import { makeArchive } from '../support/make-archive.ts';
import { testSettings } from '../support/sites.ts';

const MOMENTS = 10;

let folder: string;
let entry: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline killed '));
  await makeArchive(place('content'), 300, 20);
  const articles = join(place('content'), 'articles');
  const files = (await readdir(articles, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  entry = join(articles, files[150] ?? '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (part: string): string => join(folder, part);

/** Writes the archive as it is in one of two states; the same state always gives the same bytes. */
async function setState(state: 'first' | 'second'): Promise<void> {
  const text = await readFile(entry, 'utf8');
  await writeFile(
    entry,
    text.replace(/\n(?:In the (?:first|second) state\.\n)?$/, `\nIn the ${state} state.\n`),
  );
}

/** Starts a build in a process of its own, as a person does. */
function startBuild(): { kill: () => void; ended: Promise<number | null> } {
  const command = join(projectRoot, 'src/cli/dateline.mjs');
  const args = ['build', '--content', place('content'), '--out', place('site'), '--jobs', '2'];
  const child = spawn(process.execPath, [command, ...args], {
    stdio: 'ignore',
    env: { ...process.env, [VARIABLES.cache]: place('cache') },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { ended, kill: () => child.kill('SIGKILL') };
}

test('a build that is killed at any moment leaves a whole site, and the next build completes', async () => {
  const sites: Record<string, Record<string, string>> = {};
  for (const state of ['first', 'second'] as const) {
    await setState(state);
    await buildSite(testSettings(place('content'), place(state), { cache: place(`cache ${state}`) }));
    sites[state] = await hashSite(place(state));
  }
  expect(sites['first']).not.toEqual(sites['second']);

  // How long a build takes here says at which moments there is something to be killed.
  const started = performance.now();
  expect(await startBuild().ended).toBe(0);
  expect(await hashSite(place('site'))).toEqual(sites['second']);
  const cold = performance.now() - started;

  let killed = 0;
  // Other tests run beside this one, and end: a build that is over sooner than thought says that the others will be, too.
  let pace = 1;
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const [before, after] =
      moment % 2 === 0 ? (['second', 'first'] as const) : (['first', 'second'] as const);
    await setState(after);
    // Every other time there is nothing of earlier builds, and so more to do.
    if (moment % 4 > 1) await rm(place('cache'), { recursive: true, force: true });
    const build = startBuild();
    const begun = performance.now();
    const whole = moment % 4 > 1 ? cold : cold / 2;
    const first = await Promise.race([
      build.ended,
      wait(((moment + Math.random()) / MOMENTS) * whole * pace, 'time'),
    ]);
    if (first === 'time') {
      build.kill();
      if ((await build.ended) === null) killed += 1;
    } else pace = Math.min(pace, (performance.now() - begun) / whole);
    // Whichever of the two it is, it is whole.
    const left = await hashSite(place('site'));
    expect(left).toEqual(
      first === 0 || JSON.stringify(left) === JSON.stringify(sites[after]) ? sites[after] : sites[before],
    );
    expect(await startBuild().ended).toBe(0);
    expect(await hashSite(place('site'))).toEqual(sites[after]);
  }
  expect(killed).toBeGreaterThan(3);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
}, 600_000);
