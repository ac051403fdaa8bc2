import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a source file. */
export interface Import {
  /** As it is written: `../model/urls.ts`, `node:fs`, `astro:content`. */
  specifier: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
}

/** What a folder of src may import of the others; `types` only as `import type`. */
interface Allowance {
  folders: readonly string[];
  types?: readonly string[];
}

/**
 * "Arrows point one way: schema → model → {archive, outputs, markdown} → components → layouts → pages; import, build
 * and search never import pages, pages never import them" but for search, which pages start in the reader's browser.
 * Files that lie in src itself have the name ''.
 */
const ALLOWED: Record<string, Allowance> = {
  '': { folders: ['archive', 'schema'] },
  report: { folders: [] },
  styles: { folders: [] },
  schema: { folders: ['report'] },
  model: { folders: ['report'], types: ['schema'] },
  outputs: { folders: ['model'] },
  markdown: { folders: ['model'] },
  archive: { folders: ['model', 'schema', 'markdown', 'report'] },
  search: { folders: ['model'] },
  import: { folders: ['schema', 'model', 'markdown', 'report'] },
  build: { folders: ['archive', 'model', 'schema', 'report', 'search'] },
  cli: { folders: ['build', 'import', 'archive', 'model', 'report'] },
  // Props only: what is shown has been asked of the archive before.
  components: { folders: ['model', 'outputs', 'search', 'styles'], types: ['archive'] },
  layouts: { folders: ['components', 'model', 'outputs', 'search', 'styles'], types: ['archive'] },
  pages: { folders: ['layouts', 'components', 'archive', 'model', 'outputs', 'search', 'styles'] },
};

/** Folders whose code runs where there is no file system: the domain and what runs in the browser. */
const NO_NODE = ['schema', 'model', 'outputs', 'search', 'components', 'layouts'];
/** Folders that do not know Astro. */
const NO_ASTRO = ['report', 'schema', 'model', 'outputs', 'search', 'import', 'cli'];
/** The only askers of Astro's content. */
const ASKS_CONTENT = ['src/archive/', 'src/content.config.ts'];

const MAX_LINES = 300;

/** Imports of a source file: `import`, `export … from`, `import()` and `import('…')` types. */
export function findImports(file: string, text: string): Import[] {
  return scriptsOf(file, text).flatMap((script) => {
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
          found.push({ specifier: node.moduleSpecifier.text, typeOnly: isTypeOnly(node) });
        }
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [target] = node.arguments;
        if (target && ts.isStringLiteral(target)) found.push({ specifier: target.text, typeOnly: false });
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        const { literal } = node.argument;
        if (ts.isStringLiteral(literal)) found.push({ specifier: literal.text, typeOnly: true });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS));
    return found;
  });
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names) || names.elements.length === 0) return false;
  return names.elements.every((element) => element.isTypeOnly);
}

/** The scripts of an Astro file, its frontmatter first; a script file is one script. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontmatter = /^\s*---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, body = '']) => body);
  return [frontmatter, ...scripts];
}

/**
 * What is wrong with a source file's place in the architecture, one sentence each.
 * @param file below the project: `src/model/urls.ts`
 */
export function checkArchitecture(file: string, text: string): string[] {
  return [...checkName(file), ...checkLength(file, text), ...checkImports(file, text)];
}

function checkImports(file: string, text: string): string[] {
  const folder = folderOf(file);
  const allowed = ALLOWED[folder];
  if (!allowed) return [`${file}: src/${folder} is not one of the folders of DESIGN.md`];
  const isTest = /\.test\.ts$/.test(file);
  return findImports(file, text).flatMap(({ specifier, typeOnly }) => {
    const say = (reason: string): string[] => [`${file} imports ${specifier}: ${reason}`];
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(file), specifier);
      if (target === 'package.json') return [];
      if (!target.startsWith('src/')) return say('it lies outside src');
      const other = folderOf(target);
      if (other === folder || allowed.folders.includes(other)) return [];
      if (!allowed.types?.includes(other)) return say(`src/${folder} may not import src/${other}`);
      return typeOnly ? [] : say(`src/${folder} may import types only from src/${other}`);
    }
    if (specifier === 'astro:content' && !ASKS_CONTENT.some((place) => file.startsWith(place))) {
      return say('only src/archive and src/content.config.ts ask Astro for content');
    }
    if (isTest) return [];
    if (/^(node:|fs$|path$)/.test(specifier) && NO_NODE.includes(folder)) {
      return say(`src/${folder} knows no file system`);
    }
    if (/^astro([:/]|$)/.test(specifier) && NO_ASTRO.includes(folder)) {
      return say(`src/${folder} does not know Astro`);
    }
    return [];
  });
}

function checkLength(file: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  if (lines <= MAX_LINES || /\.test\.ts$/.test(file)) return [];
  return [`${file} has ${lines} lines; more than ${MAX_LINES} are more than one job`];
}

/** Routes are named by Astro's rules, a README by everyone's. */
function checkName(file: string): string[] {
  const name = posix.basename(file);
  if (/^(index|utils?|helpers?)\.(ts|mjs|js)$/.test(name))
    return [`${file}: the name says nothing about the file`];
  if (name === 'README.md' || file.startsWith('src/pages/')) return [];
  const fits = name.endsWith('.astro')
    ? /^[A-Z][A-Za-z0-9]*\.astro$/.test(name)
    : /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.[a-z]+$/.test(name);
  if (fits) return [];
  return [`${file}: components are named in PascalCase, every other file in kebab-case`];
}

const folderOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
