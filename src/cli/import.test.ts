import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('./dateline.mjs', import.meta.url));
const MANY = 3000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline import cli '));
  await mkdir(join(folder, 'content'));
  await writeFile(
    join(folder, 'content/site.yaml'),
    'title: Test\ndescription: A test.\ntimeZone: Asia/Kolkata\n',
  );
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

function start(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [CLI, 'import', '--content', 'content', ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', DATELINE_CONTENT: '', DATELINE_OUT: '', INIT_CWD: folder, ...env },
  });
}

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function ended(child: ChildProcess, input?: string): Promise<Ended> {
  const result: Ended = { code: null, out: '', err: '' };
  child.stdout?.on('data', (text: Buffer) => (result.out += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (result.err += text.toString()));
  child.stdin?.end(input ?? '');
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...result, code })));
}

const run = (...args: string[]): Promise<Ended> => ended(start(args));

const entries = (): string[] => {
  const root = join(folder, 'content/articles');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
};

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: String(at), date: '2020-09-04', headline: `Story ${at}`, body: `Text of ${at}.` }),
  ).join('\n');

/** Resolves as soon as some entries have been written. */
async function untilSomeAreThere(): Promise<void> {
  while (entries().length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
}

const allWhole = (): boolean =>
  entries().every((name) =>
    /^---\nheadline: [^]+\n---\n\nText of \d+\.\n$/.test(
      readFileSync(join(folder, 'content/articles', name), 'utf8'),
    ),
  );

describe('dateline import', () => {
  test('brings a text in, and says what it did', async () => {
    await put('a.txt', 'date 2020-09-04\n\nHARROWMERE: It rained.\n');
    const { code, out, err } = await run('a.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /read +1\n +written +1\n +updated +0\n +unchanged +0\n +skipped +0\n +rejected +0\nfrom 1 file \(1 text\)\n$/,
    );
    expect(entries()).toEqual(['2020/09/04/it-rained.md']);
  });

  test('names file, line, reason and what to do for each rejection, and fails', async () => {
    await put('a.csv', 'date,title,text\n2020-09-04,One,First.\n03/04/2020,Two,Second.\n');
    const { code, out, err } = await run('a.csv');
    expect(code).toBe(1);
    expect(out).toContain(
      'a.csv:3  error  Record 2: The date could be 2020-04-03 or 2020-03-04.  ambiguous-date',
    );
    expect(out).toContain('--date-order dmy');
    expect(out).toMatch(/rejected +1 {2}1 ambiguous-date\n/);
    expect(out).toContain(`The rejected records are in ${join(folder, 'rejected')}`);
    expect(out + err).not.toMatch(/^ +at /m);
    expect((await run('rejected', '--date-order', 'dmy')).code).toBe(0);
    expect(entries()).toHaveLength(2);
  });

  test('reads standard input', async () => {
    const { code, out } = await ended(start(['-', '--source', 'The Courier']), lines(2));
    expect(code).toBe(0);
    expect(out).toMatch(/written +2\n/);
  });

  test('gives the report as JSON and nothing else with --json', async () => {
    await put('a.jsonl', lines(3));
    const { out, err } = await run('a.jsonl', '--json', '--dry-run');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      read: 3,
      written: 3,
      dryRun: true,
      columns: { 'a.jsonl': { headline: 'headline' } },
    });
    expect(entries()).toEqual([]);
  });

  test('shows in a dry run what it takes the columns for, and takes --map for it', async () => {
    await put('a.csv', 'when,what,story,colour\n2020-09-04,One,First.,red\n');
    const map = ['--format', 'csv', '--map', 'date=when', '--map', 'headline=what', '--map', 'body=story'];
    const { code, out } = await run('a.csv', ...map, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Columns of a.csv\n  headline ← what\n  date ← when\n  body ← story');
    expect(out).toContain('a.csv:2  colour');
    expect((await run('a.csv', '--map', 'colour=colour')).err).toContain('There is no field “colour”');
    expect((await run('a.csv', '--format', 'csv', '--map', 'body=txt')).out).toContain(
      'there is none of that name',
    );
  });

  test('takes the day of import from SOURCE_DATE_EPOCH, and refuses one that is none', async () => {
    await put('a.txt', 'date 2020-09-04\n\nRain.\n');
    expect((await ended(start(['a.txt'], { SOURCE_DATE_EPOCH: 'soon' }))).err).toContain(
      'SOURCE_DATE_EPOCH is “soon”',
    );
    expect((await ended(start(['a.txt'], { SOURCE_DATE_EPOCH: '1599229800' }))).code).toBe(0);
    expect(readFileSync(join(folder, 'content/articles/2020/09/04/rain.md'), 'utf8')).toContain(
      'imported: 2020-09-04\n',
    );
  });

  test.each([
    [['nowhere.txt'], 'There is no file or folder nowhere.txt.'],
    [['a.txt', '--time-zone', 'Mars/Base'], 'Expected an IANA name'],
    [['a.txt', '--encoding', 'klingon'], 'Expected the name of an encoding'],
    [['a.txt', '--format', 'docx'], 'Allowed choices are'],
    [[], "missing required argument 'sources'"],
  ])('answers %j with words', async (args, answer) => {
    await put('a.txt', 'date 2020-09-04\n\nRain.\n');
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toContain(answer);
    expect(err).not.toMatch(/^ +at /m);
    expect(entries()).toEqual([]);
  });

  test('stops at Ctrl-C with whole entries and a report, and goes on from there', async () => {
    await put('a.jsonl', lines(MANY));
    const child = start(['a.jsonl']);
    const end = ended(child);
    await untilSomeAreThere();
    child.kill('SIGINT');
    const { code, out } = await end;
    expect(code).toBe(130);
    expect(out).toContain('Stopped:');
    const stopped = entries().length;
    expect(stopped).toBeLessThan(MANY);
    expect(allWhole()).toBe(true);
    expect((await run('a.jsonl')).out).toMatch(
      new RegExp(`written +${(MANY - stopped).toLocaleString('en')}\\n`),
    );
    expect(entries()).toHaveLength(MANY);
  });

  test('leaves whole entries when it is killed, and goes on from there', async () => {
    await put('a.jsonl', lines(MANY));
    const child = start(['a.jsonl']);
    const end = ended(child);
    await untilSomeAreThere();
    child.kill('SIGKILL');
    await end;
    expect(entries().length).toBeLessThan(MANY);
    expect(allWhole()).toBe(true);
    expect((await run('a.jsonl')).code).toBe(0);
    expect(entries()).toHaveLength(MANY);
    const left = readdirSync(join(folder, 'content/articles/2020/09/04')).filter(
      (name) => !name.endsWith('.md'),
    );
    expect(left).toEqual([]);
  });

  test('does not let two imports into one archive at once', async () => {
    await put('a.jsonl', lines(MANY));
    const child = start(['a.jsonl']);
    const end = ended(child);
    await untilSomeAreThere();
    const { code, err } = await run('a.jsonl');
    child.kill('SIGKILL');
    await end;
    expect(code).toBe(1);
    expect(err).toContain('Another import');
  });
});
