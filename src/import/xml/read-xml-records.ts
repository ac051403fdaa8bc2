import type { Finding, Frame, SourceText } from '../format.ts';
import { recordTooLarge } from '../record-too-large.ts';
import { findRecordEnd, SECTION_ENDS, type RecordEnd } from './find-record-end.ts';
import { XmlPieceParser, type ParsedXml } from './parse-xml.ts';
import { OuterReader, type FoundRecord } from './read-outer.ts';
import { TextWindow } from './text-window.ts';
import type { XmlElement, XmlName } from './xml-element.ts';

/** One record of an XML file. */
export interface XmlRecord {
  /** The record's element. With problems, as much of it as could be read: good for an identifier, not for an article. */
  element?: XmlElement;
  /**
   * The element around the record: what it holds besides records, as far as it has been read, and xml:lang and xml:base
   * as they apply to it.
   */
  head: XmlElement;
  /** The record as it stands in the file; left out when it is too large, or is no record but something around them. */
  raw?: string;
  /** 1-based line on which it begins. */
  line: number;
  /** 1-based, among the records of the file. */
  number: number;
  /** Left out when the file has no records: then the whole file is what has to be mended. */
  frame?: Frame;
  /** Why there is no article to be made of it: not well-formed, truncated, too large. */
  problems: Finding[];
  /** What was read in spite of XML's rules. */
  warnings: Finding[];
}

/**
 * Reads the records of an XML file one at a time, with no more than one in memory. A record that is not well-formed has
 * problems and the next one is read all the same. What is wrong around the records is told once, at the end, by a record
 * that is nothing else; so is an empty file. No document type is ever expanded or fetched.
 * @param isRecord says of the names from the root to an element whether it is a record
 */
export async function* readXmlRecords(
  source: SourceText,
  isRecord: (path: readonly XmlName[]) => boolean,
): AsyncGenerator<XmlRecord> {
  const window = new TextWindow(source);
  const parser = new XmlPieceParser();
  const outer = new OuterReader(window, isRecord);
  let number = 0;
  let isTruncated = false;
  for (let found = await outer.next(); found !== undefined; found = await outer.next()) {
    number++;
    const { line } = found;
    const head = outer.elements.head();
    const place = { head, line, number, ...(outer.frame !== undefined && { frame: outer.frame }) };
    const end: RecordEnd = found.isEmpty
      ? { end: found.inside, kind: 'whole' }
      : await findRecordEnd(window, found);
    if (end.kind === 'too-large') {
      outer.goOn(end.end);
      yield { ...place, problems: [recordTooLarge(line)], warnings: [] };
      continue;
    }
    isTruncated = end.kind === 'truncated';
    const record = readRecord(parser, window, outer, found, end);
    outer.goOn(record.end);
    yield { ...place, ...record.parsed, raw: window.slice(found.start, record.end) };
  }
  const problem = outer.isEmpty ? emptyFile() : outer.elements.problem;
  if (problem === undefined || (isTruncated && problem.rule === 'truncated')) return;
  yield {
    head: outer.elements.head(),
    line: problem.line ?? 1,
    number: number + 1,
    ...(outer.frame !== undefined && { frame: outer.frame }),
    problems: [problem],
    warnings: [],
  };
}

function readRecord(
  parser: XmlPieceParser,
  window: TextWindow,
  outer: OuterReader,
  { start, name, line }: FoundRecord,
  { end, kind, nested, openSection }: RecordEnd,
): { parsed: ParsedXml; end: number } {
  const parse = (to: number): ParsedXml =>
    parser.parse(window.slice(start, to), {
      line,
      resolvePrefix: outer.elements.resolvePrefix,
      entities: outer.elements.entities,
    });
  const parsed = parse(end);
  if (nested !== undefined && !isSound(parsed)) {
    return { parsed: withProblem(parse(nested), missingEnd(name, line)), end: nested };
  }
  if (kind === 'unclosed') {
    const problem = openSection === undefined ? missingEnd(name, line) : missingSectionEnd(openSection, line);
    return { parsed: withProblem(parsed, problem), end };
  }
  if (kind === 'truncated') return { parsed: withProblem(parsed, truncated(name, line)), end };
  return { parsed, end };
}

/** True for a record that is well-formed and no mixture of two, one begun inside the other. */
const isSound = ({ element, problems }: ParsedXml): boolean =>
  problems.length === 0 &&
  element?.children.some(
    (child) => typeof child !== 'string' && child.local === element.local && child.uri === element.uri,
  ) === false;

const withProblem = (parsed: ParsedXml, problem: Finding): ParsedXml => ({
  ...parsed,
  problems: [problem, ...parsed.problems.filter(({ rule }) => rule !== 'not-well-formed')],
});

const missingEnd = (name: string, line: number): Finding => ({
  rule: 'not-well-formed',
  line,
  message: `The closing tag </${name}> is missing.`,
  expected: `</${name}> at the end of the record`,
});

const missingSectionEnd = (opening: string, line: number): Finding => ({
  rule: 'not-well-formed',
  line,
  message: `What begins with ${opening} in this record has no end.`,
  expected: `${SECTION_ENDS.get(opening) ?? '>'} where it ends`,
});

const truncated = (name: string, line: number): Finding => ({
  rule: 'truncated',
  line,
  message: 'The file ends in the middle of this record.',
  expected: `</${name}> at the end of the record; get the whole file, or complete the record`,
});

const emptyFile = (): Finding => ({
  rule: 'empty-file',
  message: 'The file is empty.',
  expected: 'the XML of one or more articles',
});
