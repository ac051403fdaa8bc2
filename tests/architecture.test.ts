import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkArchitecture, findImports } from './support/architecture.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function sourceFiles(): Promise<string[]> {
  const found = await readdir(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && !item.parentPath.includes(`${sep}references${sep}`))
    .map((item) => relative(ROOT, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

describe('the architecture of src', () => {
  test('no arrow points the wrong way, no file is too long, every name follows the rule', async () => {
    const files = await sourceFiles();
    expect(files.length).toBeGreaterThan(100);
    const checked = await Promise.all(
      files.map(async (file) => checkArchitecture(file, await readFile(join(ROOT, file), 'utf8'))),
    );
    expect(checked.flat()).toEqual([]);
  });
});

describe('the check of the architecture', () => {
  const complain = (file: string, text: string): string => checkArchitecture(file, text).join('\n');

  test.each([
    ['src/schema/a.ts', "import { x } from '../model/x.ts';", 'src/schema may not import src/model'],
    ['src/model/a.ts', "export * from '../archive/x.ts';", 'src/model may not import src/archive'],
    ['src/model/a.ts', "import { x } from '../schema/x.ts';", 'types only'],
    ['src/model/a.ts', "import { readFile } from 'node:fs/promises';", 'no file system'],
    ['src/model/a.ts', "const x = await import('astro');", 'does not know Astro'],
    ['src/search/a.ts', "import type { Buffer } from 'node:buffer';", 'no file system'],
    ['src/search/a.ts', "import Page from '../pages/x.astro';", 'src/search may not import src/pages'],
    ['src/build/a.ts', "import '../pages/x.ts';", 'src/build may not import src/pages'],
    ['src/import/a.ts', "import { x } from '../pages/x.ts';", 'src/import may not import src/pages'],
    ['src/pages/a.ts', "import { x } from '../build/x.ts';", 'src/pages may not import src/build'],
    ['src/pages/a.ts', "import { x } from 'astro:content';", 'only src/archive'],
    ['src/pages/a.ts', "type T = import('astro:content').X;", 'only src/archive'],
    ['src/components/A.astro', "---\nimport B from '../layouts/B.astro';\n---\n<p></p>", 'src/layouts'],
    ['src/components/A.astro', "<p></p>\n<script>\nimport '../build/b.ts';\n</script>", 'src/build'],
    ['src/components/A.astro', "---\nimport { getArchive } from '../archive/a.ts';\n---", 'types only'],
    ['src/layouts/a.ts', "import { x } from '../../tests/x.ts';", 'outside src'],
    ['src/database/a.ts', 'export {};', 'not one of the folders'],
    ['src/model/index.ts', 'export {};', 'says nothing'],
    ['src/model/utils.ts', 'export {};', 'says nothing'],
    ['src/model/civilDate.ts', 'export {};', 'kebab-case'],
    ['src/components/article-card.astro', '', 'PascalCase'],
  ])('refuses %s with %j', (file, text, reason) => {
    expect(complain(file, text)).toContain(reason);
  });

  test.each([
    ['src/model/a.ts', "import type { ArticleFields } from '../schema/article.ts';"],
    ['src/model/a.ts', "import { type ArticleFields } from '../schema/article.ts';"],
    ['src/archive/a.ts', "import { getCollection } from 'astro:content';\nimport 'node:fs';"],
    ['src/content.config.ts', "import { defineCollection } from 'astro:content';"],
    ['src/pages/[year]/index.astro', "---\nimport Page from '../../layouts/Page.astro';\n---"],
    ['src/cli/dateline.ts', "import manifest from '../../package.json' with { type: 'json' };"],
    ['src/model/a.test.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/model/a.ts', "// import { x } from '../pages/x.ts';\nconst text = \"import '../pages/x.ts'\";"],
  ])('accepts %s with %j', (file, text) => {
    expect(complain(file, text)).toBe('');
  });

  test('refuses a file of more than 300 lines, and accepts one of 300', () => {
    expect(complain('src/model/long.ts', '\n'.repeat(301))).toContain('301 lines');
    expect(complain('src/model/long.ts', '\n'.repeat(300))).toBe('');
  });

  test('finds every way of importing', () => {
    const text = `
      import a, { b } from 'one';
      import type { C } from 'two';
      import 'three';
      export { d } from 'four';
      const e = await import('five');
      let f: import('six').F;`;
    expect(findImports('a.ts', text)).toEqual([
      { specifier: 'one', typeOnly: false },
      { specifier: 'two', typeOnly: true },
      { specifier: 'three', typeOnly: false },
      { specifier: 'four', typeOnly: false },
      { specifier: 'five', typeOnly: false },
      { specifier: 'six', typeOnly: true },
    ]);
  });
});
