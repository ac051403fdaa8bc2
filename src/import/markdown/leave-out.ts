import { readDate } from '../read-date.ts';
import type { ReadOptions } from '../format.ts';
import { lineOf, plainName, type Field } from './field-value.ts';
import type { FileNameFacts } from './file-name-facts.ts';
import { FIELD_NAMES } from './field-names.ts';

/**
 * Why a file's own site would not show it as an article: it is a `draft`, a `page`, dated in the `future` or `expired`.
 * @param date when it was published, as the source spells it
 * @returns undefined when it is to be read, also when the archivist asked for its kind
 */
export function reasonToLeaveOut(
  fields: readonly Field[],
  facts: FileNameFacts,
  date: string | undefined,
  options: Pick<ReadOptions, 'include' | 'today' | 'dateOrder'>,
): string | undefined {
  const valuesOf = (names: readonly string[]): { name: string; text: string }[] =>
    fields
      .filter(({ name }) => names.includes(plainName(name)))
      .map(({ name, value }) => ({ name: plainName(name), text: lineOf(value).toLowerCase() }));
  const dayOf = (text: string): string => readDate(text, options.dateOrder).date?.day ?? '';

  const isDraft = valuesOf(FIELD_NAMES.draft).some(({ name, text }) =>
    name === 'draft'
      ? isYes(text)
      : name === 'published'
        ? isNo(text)
        : /^(?:draft|private|pending)$/.test(text),
  );
  const isPage = valuesOf(FIELD_NAMES.kind).some(({ text }) => layoutName(text) === 'page');
  const isExpired = valuesOf(FIELD_NAMES.expiry).some(({ text }) => {
    const day = dayOf(text);
    return day !== '' && day <= options.today;
  });
  const reasons = [
    isDraft || facts.isDraft ? 'draft' : '',
    isPage || facts.isSectionPage ? 'page' : '',
    date !== undefined && dayOf(date) > options.today ? 'future' : '',
    isExpired ? 'expired' : '',
  ];
  return reasons.find((reason) => reason !== '' && !options.include.has(reason));
}

const isYes = (text: string): boolean => /^(?:true|yes|on|y|1)$/.test(text);
const isNo = (text: string): boolean => /^(?:false|no|off|n|0)$/.test(text);

/** `../layouts/Page.astro` and `layouts/page.njk` are the layout "page". */
const layoutName = (path: string): string => (path.split('/').at(-1) ?? '').replace(/(?:\.[\w-]+)+$/, '');
