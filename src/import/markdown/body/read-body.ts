import type { Nodes, Root } from 'mdast';
import type { Finding } from '../../format.ts';
import { textToBody } from '../../paragraphs.ts';
import { prepareText } from '../tags/prepare-text.ts';
import { markPattern, type PreparedText } from '../tags/replace-cuts.ts';
import type { FieldLookup } from '../tags/template-value.ts';
import { createBodyLog } from './body-log.ts';
import { inlineReferences } from './inline-references.ts';
import { isTangled, isTooDeep } from './is-tangled.ts';
import { parseEntryBody, parseMarkdown } from './parse-markdown.ts';
import { putBack, type Resolve } from './put-back.ts';
import { readHtml } from './read-html.ts';
import { dropEmpty, settleTree, unstrike } from './settle-tree.ts';

/** The text of an article as a tree without HTML and tags, and what of it could not be brought over. */
export interface BodyReading {
  body: Root;
  warnings: Finding[];
}

/** What is known of the file that a text is from. */
export interface BodyContext {
  /** 1-based line of the file on which the text begins. */
  line: number;
  /** The file's front matter. */
  lookup: FieldLookup;
  isMdx: boolean;
}

/**
 * Reads the text of a Markdown file as the generators do, and turns all that is not Markdown (HTML, template tags) into
 * Markdown or into a named warning. Never throws, and takes no more than linear time on texts that are not made to
 * take more; these are kept as plain paragraphs.
 */
export function readBody(source: string, context: BodyContext): BodyReading {
  return withoutTangles(source, context, () => {
    const mark = unusedCharacter(source);
    if (mark === undefined) return undefined;
    const prepared = prepareText(source, { mark, ...context });
    // Paragraphs between which a tag stood may be one now.
    if (prepared.puts.length > 0 || prepared.text.length < source.length) {
      if (isTangled(prepared.text, context.isMdx)) return undefined;
    }
    const root = parseMarkdown(prepared.text, context.isMdx);
    if (isTooDeep(root)) return undefined;
    const lineOf = (node: Nodes): number | undefined => {
      const line = node.position?.start.line;
      return line === undefined ? undefined : context.line - 1 + (prepared.lines[line - 1] ?? line);
    };
    const log = createBodyLog(lineOf);
    for (const { node, isComment } of inlineReferences(root)) {
      if (!isComment) log.unusedDefinition(node, `[${node.label ?? node.identifier}]: ${node.url}`);
    }
    unstrike(root, log);
    const fill = createFiller(prepared, mark);
    const findings = readHtml(root, { mark, lineOf: (node) => lineOf(node) ?? context.line, ...fill });
    putBack(root, markPattern(mark, 't'), fill.resolve);
    settleTree(root, log);
    dropEmpty(root, log);
    if (isTooDeep(root)) return undefined;
    const tagWarnings = prepared.warnings.map((warning) =>
      warning.line === undefined ? warning : { ...warning, line: warning.line + context.line - 1 },
    );
    return { body: withoutPositions(root), warnings: [...tagWarnings, ...findings, ...log.findings()] };
  });
}

/** Reads the body of an entry of ours. Its text comes back as our pages show it; only unsafe links go. */
export function readEntryBody(source: string, line: number): BodyReading {
  return withoutTangles(source, { line }, () => {
    const root = parseEntryBody(source);
    if (isTooDeep(root)) return undefined;
    const log = createBodyLog((node) => node.position && node.position.start.line + line - 1);
    inlineReferences(root);
    settleTree(root, log, true);
    return { body: withoutPositions(root), warnings: log.findings() };
  });
}

/** Keeps the text in plain paragraphs when its markup cannot be read. */
function withoutTangles(
  source: string,
  { line, isMdx }: { line: number; isMdx?: boolean },
  read: () => BodyReading | undefined,
): BodyReading {
  try {
    const reading = isTangled(source, isMdx) ? undefined : read();
    if (reading) return reading;
  } catch (error) {
    // What is nested in ways that no check foresaw exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
  }
  return { body: textToBody(source), warnings: [{ ...FLATTENED, line }] };
}

const FLATTENED = {
  rule: 'markup-flattened',
  message:
    'The Markdown is nested too deep or too tangled to be read; its characters are kept as they are, in plain paragraphs.',
};

/** A character that no text holds: one for private use that this one does not have. */
function unusedCharacter(text: string): string | undefined {
  for (let code = 0xe000; code < 0xe100; code += 1) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return undefined;
}

function createFiller({ puts }: PreparedText, mark: string) {
  const pattern = markPattern(mark, 't');
  const used = new Set<number>();
  const resolve: Resolve = (index) => {
    const found = puts[index];
    if (!found) return { inline: [], text: '', source: '' };
    const { put, source, line } = found;
    const whole = { ...put, source };
    for (const node of [...put.inline, ...(put.blocks ?? [])]) place(node, line);
    if (!used.has(index)) {
      used.add(index);
      return whole;
    }
    return structuredClone(whole);
  };
  const textOf = (index: string): string => puts[Number(index)]?.put.text ?? '';
  return {
    resolve,
    fillAddress: (url: string) => url.replace(pattern, (_mark, index: string) => textOf(index)),
    fillAttributes: (html: string) =>
      html.replace(/<[^<>]*>/g, (tag) =>
        tag.replace(pattern, (_mark, index: string) =>
          textOf(index).replace(/["<>]/g, (odd) => `&#${odd.charCodeAt(0)};`),
        ),
      ),
  };
}

/** Says of pieces that come into the place of a tag on which line it was. */
function place(node: Nodes, line: number): void {
  node.position = { start: { line, column: 1 }, end: { line, column: 1 } };
  if ('children' in node) for (const child of node.children) place(child, line);
}

/** A tree as a draft has it: positions are those of a text that nobody else sees. */
function withoutPositions(root: Root): Root {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    delete node.position;
    if ('children' in node) open.push(...node.children);
  }
  return root;
}
