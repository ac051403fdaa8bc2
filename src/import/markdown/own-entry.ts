import { articleSchema, type ArticleFields } from '../../schema/article.ts';
import { readYaml } from '../../schema/yaml-source.ts';
import { DRAFT_NAMES, DRAFT_TEXTS } from '../draft.ts';
import type { Finding } from '../format.ts';
import { showValue, type Field } from './field-value.ts';
import type { FencedText } from './split-fences.ts';
import type { DraftFields } from './to-draft-fields.ts';

/**
 * Reads front matter as that of an entry of ours: YAML, no field that is not ours, every one as the schema wants it.
 * @returns undefined when it is another generator's
 */
export function readOwnFields(
  { syntax, text, line }: NonNullable<FencedText['frontMatter']>,
  fields: readonly Field[],
): ArticleFields | undefined {
  const isOurs = ({ name }: Field): boolean => Object.hasOwn(articleSchema.shape, name);
  if (syntax !== 'yaml' || !fields.every(isOurs)) return undefined;
  try {
    const value: unknown = readYaml(text, line).doc.toJS({ maxAliasCount: 0 });
    const result = articleSchema.safeParse(value);
    return result.success ? result.data : undefined;
  } catch {
    // References, which no entry has.
    return undefined;
  }
}

/** Lists that a draft has under the same name as an entry. */
const LISTS = [...DRAFT_NAMES, 'aliases', 'corrections'] as const;

/**
 * The fields of an entry as a draft. Its provenance goes, because a new one is written.
 * @param fields the same fields with their lines
 */
export function toOwnDraft(
  own: ArticleFields,
  fields: readonly Field[],
): { draft: DraftFields; warnings: Finding[] } {
  const draft: DraftFields = {};
  for (const name of DRAFT_TEXTS) if (own[name] !== undefined) draft[name] = own[name];
  for (const name of LISTS) if (own[name].length > 0) Object.assign(draft, { [name]: own[name] });
  if (own.suppliedHeadline) draft.suppliedHeadline = true;
  const warnings = fields
    .filter(({ name }) => name === 'image' || name === 'suggested')
    .map(({ name, value, line }): Finding => ({
      rule: 'field-left-out',
      line,
      field: name,
      message: `The field "${name}" cannot be brought over; it is left out.`,
      found: showValue(value),
    }));
  return { draft, warnings };
}
