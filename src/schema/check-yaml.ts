import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Problem } from '../report/problem.ts';
import { correctedLines, positionAt, sourceOf, writeText } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * YAML that is well formed but not what an archivist means by it: a field twice, text lost to a comment, a
 * reference or a tag. References (`*name`) become the text they are written as, so that nothing is expanded
 * (no alias bombs) and reading can go on.
 */
export function checkYaml(source: YamlSource, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (problem: Omit<Problem, 'file' | 'line'>, offset: number): void => {
    problems.push({ file, ...positionAt(source, offset), ...problem });
  };

  const visitValue = (node: unknown, path: string): unknown => {
    if (isAlias(node)) {
      reportSign(node as ParsedNode, path);
      const scalar = new Scalar(sourceOf(source, node as ParsedNode));
      scalar.range = node.range ?? null;
      return scalar;
    }
    if (isMap(node)) visitMap(node.items, path);
    else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        node.items[index] = visitValue(item, join(path, String(index)));
      });
    }
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      const parsed = node as ParsedNode;
      if ((node as { anchor?: string }).anchor) reportSign(parsed, path);
      else if (isScalar(node)) visitScalar(parsed, path);
    }
    return node;
  };

  const visitMap = (items: { key: unknown; value: unknown }[], path: string): void => {
    const seen = new Map<string, number>();
    for (const pair of items) {
      const key = pair.key as ParsedNode;
      const name = isScalar(key) ? String(key.value) : sourceOf(source, key);
      const field = join(path, name);
      const first = seen.get(name);
      if (first === undefined) seen.set(name, positionAt(source, key.range[0]).line);
      else {
        const message = `The field "${name}" is there twice; the first is on line ${String(first)}.`;
        const expected = 'one line for each field: keep one of the two, or join their lists';
        const found = lineOf(source, key.range[0]);
        report({ rule: 'duplicate-field', severity: 'error', field, message, found, expected }, key.range[0]);
      }
      pair.value = visitValue(pair.value, field);
    }
  };

  const visitScalar = (node: ParsedNode, path: string): void => {
    const end = node.range[0] + sourceOf(source, node).length;
    if (end === node.range[0]) return;
    const rest = source.text.slice(end).split('\n', 1)[0] ?? '';
    // "# note" after a value is an ordinary comment; "#5" glued to a word reads like lost text.
    if (!/^\s+#\S/.test(rest)) return;
    const found = lineOf(source, end);
    const fix = correctedLines(
      source,
      node.range[0],
      end + rest.length,
      writeText(source.text.slice(node.range[0], end) + rest.trimEnd()),
    );
    const message = `YAML takes "${rest.trim()}" for a comment, so it is not part of the value.`;
    const expected = 'the whole value in quotes, or a space after # if it is a comment';
    report({ rule: 'comment-in-text', severity: 'warning', field: path, message, found, expected, fix }, end);
  };

  const reportSign = (node: ParsedNode, path: string): void => {
    const start = signStart(source, node);
    const end = lineEnd(source, start);
    const raw = source.text.slice(start, end).trimEnd();
    const fix = correctedLines(source, start, end, writeText(raw));
    report({ ...unquotedSign(raw.slice(0, 1)), field: path, found: lineOf(source, start), fix }, start);
  };

  source.doc.contents = visitValue(source.doc.contents, '') as typeof source.doc.contents;
  for (const warning of source.doc.warnings) {
    const start = warning.pos[0];
    const end = lineEnd(source, start);
    const raw = source.text.slice(start, end).trimEnd();
    const fix = raw.startsWith('!') ? { fix: correctedLines(source, start, end, writeText(raw)) } : {};
    report({ ...unquotedSign(raw.slice(0, 1)), found: lineOf(source, start), ...fix }, start);
  }
  return problems;
}

function unquotedSign(sign: string): Pick<Problem, 'rule' | 'severity' | 'message' | 'expected'> {
  return {
    rule: 'unquoted-text',
    severity: 'error',
    message: `The value begins with "${sign}", which YAML reads in its own way, so that text would be lost.`,
    expected: 'the whole value in quotes',
  };
}

/** Where `&name value` or `*name` begins: the range of an anchored node starts after its anchor. */
function signStart(source: YamlSource, node: ParsedNode): number {
  if (isAlias(node)) return node.range[0];
  const sign = source.text.lastIndexOf('&', node.range[0]);
  return sign < 0 ? node.range[0] : sign;
}

function lineEnd(source: YamlSource, offset: number): number {
  const end = source.text.indexOf('\n', offset);
  return end < 0 ? source.text.length : end;
}

const lineOf = (source: YamlSource, offset: number): string =>
  source.text.slice(source.text.lastIndexOf('\n', offset - 1) + 1, lineEnd(source, offset)).trim();

const join = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);
