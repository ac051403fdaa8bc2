import type { Finding } from '../format.ts';
import { foldItem, isObject, textOfField, type FoldedItem } from './fold-item.ts';
import { listTexts } from './text-roles.ts';

/** An item inside another one. */
interface Association {
  /** What the outer item calls it: `mainpic`. */
  name: string;
  item: Readonly<Record<string, unknown>>;
}

/** The items inside an item: an object by name in ninjs 1, a list in ninjs 2 and 3. */
function listAssociations(item: FoldedItem): Association[] {
  const value = item.get('associations')?.value;
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) =>
      isObject(entry) ? [{ name: textOfField(foldItem(entry), 'name', 'id') ?? '', item: entry }] : [],
    );
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, entry]) => (isObject(entry) ? [{ name, item: entry }] : []));
}

/** True for an item with a text of its own and a name to be known by: it becomes an article of its own. */
function isArticle({ item }: Association): boolean {
  const fields = foldItem(item);
  const type = textOfField(fields, 'type')?.toLowerCase() ?? 'text';
  const hasId = textOfField(fields, 'uri', 'guid') !== undefined;
  return hasId && /^(?:text|composite)$/.test(type) && listTexts(fields, 'body', 'bodies').length > 0;
}

/** An item inside another one, and its JSON. */
export interface InnerItem {
  value: Readonly<Record<string, unknown>>;
  raw: string;
}

/** The items inside an item that are articles themselves. */
export const articlesWithin = (item: FoldedItem): InnerItem[] =>
  listAssociations(item)
    .filter(isArticle)
    .flatMap(({ item: value }) => {
      try {
        return [{ value, raw: JSON.stringify(value) }];
      } catch {
        // Nested too deep to be written again; so deep, it is no article.
        return [];
      }
    });

/** Says once that pictures and the like which go with an item are not imported. */
export function explainAssociations(item: FoldedItem, line: number): Finding[] {
  const left = listAssociations(item).filter((association) => !isArticle(association));
  if (left.length === 0) return [];
  const names = left.map(({ name, item: inner }) => {
    const type = textOfField(foldItem(inner), 'type');
    return type === undefined ? name : `${name} (${type})`;
  });
  return [
    {
      rule: 'attachment-left-out',
      line,
      field: 'associations',
      message: 'Pictures, films, sounds or other items that go with the text are not imported.',
      found: names.join(', ').slice(0, 300),
    },
  ];
}
