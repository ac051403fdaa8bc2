/** Front matter that is plain: its fields, and the line in the file of each by its dotted name. */
export interface PlainYaml {
  value: Record<string, unknown>;
  lines: Record<string, number>;
}

const FIELD = /^([A-Za-z][A-Za-z\d]*):(?: (.+))?$/;
const ITEM = /^ {0,4}- (.+)$/;
const SUBFIELD = /^ {2}([A-Za-z][A-Za-z\d]*): (.+)$/;

/** Begins and goes on as nothing but text does, on one line; what follows says the rest. */
const PLAIN =
  /^(?![-?:,[\]{}#&*!|>'"%@`\s])(?:(?!: |:$| #)[^\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF])+(?<!\s)$/u;
/** Written like this, YAML's core schema reads something other than text; numbers and the like are left to the parser. */
const NOT_TEXT =
  /^(?:null|true|false|~|[-+]?\d+|0o[0-7]+|0x[\da-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|[-+]?\.inf|\.nan|y|n|yes|no|on|off|<<|=)$/i;
const SINGLE = /^'((?:[^'\p{Cc}\u2028\u2029\uFEFF]|'')*)'$/u;
const DOUBLE = /^"(?:[^"\\\p{Cc}\u2028\u2029\uFEFF]|\\["\\])*"$/u;

/**
 * Reads the YAML that nearly all entries have: fields with texts, lists of texts, and one level of fields below. It gives
 * what the parser gives, in a tenth of the time, and undefined for everything else: then the parser, which can also explain
 * mistakes, has the word (a property test holds the two to each other).
 * @param firstLine line of the file on which the text begins
 */
export function readPlainYaml(text: string, firstLine: number): PlainYaml | undefined {
  const value: Record<string, unknown> = {};
  const lines: Record<string, number> = {};
  const rows = text.replace(/\n$/, '').split('\n');
  for (let at = 0; at < rows.length; at += 1) {
    const [, name, scalar] = FIELD.exec(rows[at] ?? '') ?? [];
    if (name === undefined || name in value) return undefined;
    lines[name] = firstLine + at;
    if (scalar !== undefined) {
      const read = readScalar(scalar);
      if (read === undefined) return undefined;
      value[name] = read;
      continue;
    }
    const below = readBelow(rows, at + 1, name, firstLine, lines);
    if (!below) return undefined;
    value[name] = below.value;
    at = below.next - 1;
  }
  return { value, lines };
}

function readBelow(
  rows: readonly string[],
  from: number,
  name: string,
  firstLine: number,
  lines: Record<string, number>,
): { value: unknown; next: number } | undefined {
  const list: string[] = [];
  const fields: Record<string, string> = {};
  const indent = /^ */.exec(rows[from] ?? '')?.[0].length;
  let at = from;
  for (; at < rows.length; at += 1) {
    const row = rows[at] ?? '';
    if (FIELD.test(row)) break;
    if (/^ */.exec(row)?.[0].length !== indent) return undefined;
    const [, item] = ITEM.exec(row) ?? [];
    const [, key, scalar] = SUBFIELD.exec(row) ?? [];
    const read = readText(item ?? scalar ?? '');
    if (read === undefined) return undefined;
    if (item !== undefined) {
      lines[`${name}.${list.length}`] = firstLine + at;
      list.push(read);
    } else if (key !== undefined && !(key in fields)) {
      lines[`${name}.${key}`] = firstLine + at;
      fields[key] = read;
    } else return undefined;
  }
  const isList = list.length > 0;
  if (isList === Object.keys(fields).length > 0) return undefined;
  return { value: isList ? list : fields, next: at };
}

/** A text, or true or false, which only whole fields are. */
function readScalar(scalar: string): string | boolean | undefined {
  if (scalar === 'true' || scalar === 'false') return scalar === 'true';
  return readText(scalar);
}

function readText(scalar: string): string | undefined {
  if (PLAIN.test(scalar)) return NOT_TEXT.test(scalar) ? undefined : scalar;
  const [, single] = SINGLE.exec(scalar) ?? [];
  if (single !== undefined) return single.replaceAll("''", "'");
  return DOUBLE.test(scalar) ? (JSON.parse(scalar) as string) : undefined;
}
