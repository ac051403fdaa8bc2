import type { TextPart } from '../newsml/choose-text.ts';
import { looksLikeHtml } from '../nitf/read-marked-text.ts';
import { isObject, foldItem, textOfField, type FoldedItem } from './fold-item.ts';

/** One of the headlines, bodies or descriptions of an item. */
export interface RoleText {
  /** `main`, `richtext`; '' for one without a role. */
  role: string;
  /** Media type; '' when the item does not say. */
  type: string;
  text: string;
}

/**
 * The texts of one sort in an item: `headline` and `headline_…` of ninjs 1, `headlines` of ninjs 2 and 3.
 * @param single the name in ninjs 1
 * @param plural the name in ninjs 2 and 3
 */
export function listTexts(item: FoldedItem, single: string, plural: string): RoleText[] {
  const found: RoleText[] = [];
  for (const [key, { value }] of item) {
    const role =
      key === single ? '' : key.startsWith(`${single}_`) ? key.slice(single.length + 1) : undefined;
    if (role !== undefined && typeof value === 'string') found.push({ role, type: '', text: value });
  }
  const list = item.get(plural)?.value;
  for (const entry of Array.isArray(list) ? (list as unknown[]) : []) {
    if (!isObject(entry)) continue;
    const fields = foldItem(entry);
    const text = textOfField(fields, 'value');
    if (text === undefined) continue;
    found.push({
      role: textOfField(fields, 'role')?.toLowerCase() ?? '',
      type: textOfField(fields, 'contenttype', 'mimetype')?.toLowerCase() ?? '',
      text,
    });
  }
  return found.filter(({ text }) => text.trim() !== '');
}

/** True for a text that is declared to be HTML, by its media type or, where there is none, by its role. */
export const isHtml = ({ role, type, text }: RoleText): boolean =>
  type === '' || type === 'text/plain'
    ? (type === '' && /x?html|richtext/.test(role)) || looksLikeHtml(text)
    : /html/.test(type);

/** A body as one of the texts from which the article's is chosen. NITF in it is parsed by `readNitf`. */
export async function toTextPart(
  body: RoleText,
  line: number,
  readNitf: (xml: string) => Promise<TextPart['content']>,
): Promise<TextPart> {
  const { role, type, text } = body;
  const part = (content: TextPart['content']): TextPart => ({ role: role || type || 'body', line, content });
  const isXml = /xml/.test(type) && !/html/.test(type);
  if (/nitf/.test(`${type} ${type === '' ? role : ''}`) || (isXml && /<nitf[\s>]/i.test(text.slice(0, 2000))))
    return part(await readNitf(text));
  if (isHtml(body)) return part({ kind: 'html', html: text });
  return part(isXml ? { kind: 'unknown', text: text.replace(/<[^<>]*>/g, ' ') } : { kind: 'text', text });
}
