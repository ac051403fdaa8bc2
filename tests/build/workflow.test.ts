import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildSite } from '../../src/build/build-site.ts';
import { VARIABLES } from '../../src/build/settings.ts';
import { hashSite } from '../support/hash-site.ts';
import { makeArchive } from '../support/make-archive.ts';
import { testSettings } from '../support/sites.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MACHINES = 3;

interface Step {
  id?: string;
  run?: string;
}
interface Workflow {
  jobs: Record<'plan' | 'volumes' | 'publish', { steps: Step[] }>;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline workflow '));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a step's commands as one of the machines: content, site and cache of its own, the project's files at hand. */
async function runStep(machine: string, script: string, more: Record<string, string> = {}): Promise<void> {
  const home = join(folder, machine);
  const env = {
    ...process.env,
    [VARIABLES.content]: join(home, 'content'),
    [VARIABLES.out]: join(home, 'dist'),
    [VARIABLES.cache]: join(home, 'cache'),
    MACHINES: String(MACHINES),
    ...more,
  };
  await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: home, env });
}

/** A machine that has checked out the archive. */
async function checkOut(machine: string): Promise<void> {
  await makeArchive(join(folder, machine, 'content'), 60, 8);
  for (const name of ['package.json', 'node_modules', 'src', 'tsconfig.json', 'astro.config.mjs', 'public'])
    await symlink(join(ROOT, name), join(folder, machine, name));
}

test('the commands of the workflow for GitHub Pages make on several machines what one makes', async () => {
  const { jobs } = parse(await readFile(join(ROOT, '.github/workflows/publish.yml'), 'utf8')) as Workflow;
  const commandOf = (job: keyof Workflow['jobs'], isMeant: (step: Step) => boolean): string =>
    jobs[job].steps.find(isMeant)?.run ?? '';

  await checkOut('plan');
  const output = join(folder, 'output');
  await runStep(
    'plan',
    commandOf('plan', ({ id }) => id === 'plan'),
    { GITHUB_OUTPUT: output },
  );
  const [, shards = ''] = (await readFile(output, 'utf8')).split('shards=');
  const { include } = JSON.parse(shards) as { include: { number: number; names: string; digest: string }[] };
  expect(include).toHaveLength(MACHINES);
  expect(new Set(include.map(({ digest }) => digest)).size).toBe(MACHINES);

  await checkOut('publish');
  const build = commandOf('volumes', ({ run }) => run?.includes('--volume') === true);
  for (const { number, names } of include) {
    const machine = `machine ${number}`;
    await checkOut(machine);
    await runStep(machine, build.replace('${{ matrix.names }}', names));
    await promisify(execFile)('mkdir', ['-p', join(folder, 'publish', 'shards')]);
    await symlink(join(folder, machine, 'shard'), join(folder, 'publish', 'shards', `shard-${number}`));
  }
  await runStep(
    'publish',
    commandOf('publish', ({ run }) => run?.includes('assemble') === true),
  );

  await makeArchive(join(folder, 'one', 'content'), 60, 8);
  await buildSite(testSettings(join(folder, 'one', 'content'), join(folder, 'one', 'dist')));
  const [one, several] = [
    await hashSite(join(folder, 'one', 'dist')),
    await hashSite(join(folder, 'publish', 'dist')),
  ];
  expect(Object.keys(one).length).toBeGreaterThan(200);
  expect(several).toEqual(one);
}, 300_000);
