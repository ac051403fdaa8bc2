import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { isCancel, note, selectKey, text } from '@clack/prompts';
import { refuseValue, type Context, type Item } from '../import/suggest/review-entry.ts';
import type { Answer, EntryView, Question, Reviewer } from '../import/suggest/review-session.ts';

/** Where the person is. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

const ACCEPT = { value: 'a', label: 'accept' };
const KEYS = [
  ACCEPT,
  { value: 'e', label: 'edit, then accept' },
  { value: 'r', label: 'reject' },
  { value: 'A', label: 'accept all that are left in this entry' },
  { value: 'R', label: 'reject all that are left in this entry' },
  { value: 's', label: 'skip this entry for now' },
  { value: 'q', label: 'quit' },
];

const KINDS: Readonly<Record<Item['field'], string>> = {
  language: 'Language',
  people: 'Person',
  places: 'Place',
  organizations: 'Organization',
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** A person at a terminal, who is asked about one suggestion at a time and answers with one key. */
export function reviewPrompts(terminal: Terminal): Reviewer {
  return {
    show(entry) {
      note(formatEntry(entry), `Entry ${entry.number} of ${entry.of}`, {
        output: terminal.output,
        format: (line) => line,
      });
    },
    async ask(question) {
      for (;;) {
        const key = await selectKey({
          message: formatQuestion(question),
          options: KEYS,
          caseSensitive: true,
          ...terminal,
        });
        // The first key is marked, so Enter, which comes as no key at all, means it.
        const known = KEYS.find(({ value }) => value === key) ?? ACCEPT;
        const answer = await toAnswer(isCancel(key) ? 'q' : known.value, question.item, terminal);
        if (answer) return answer;
      }
    },
    tell(message) {
      terminal.output.write(`${message}\n`);
    },
  };
}

/** What a key means; nothing when it means nothing, or when the edit was given up. */
async function toAnswer(key: string, item: Item, terminal: Terminal): Promise<Answer | undefined> {
  switch (key) {
    case 'a':
      return { kind: 'accept', value: item.value };
    case 'e': {
      const value = await text({
        message: `${KINDS[item.field]}, as it is to stand in the entry`,
        initialValue: item.value,
        validate: (given = '') => refuseValue(item.field, given.trim()),
        ...terminal,
      });
      return isCancel(value) ? undefined : { kind: 'accept', value: value.trim() };
    }
    case 'r':
      return { kind: 'reject' };
    case 'A':
      return { kind: 'accept-all' };
    case 'R':
      return { kind: 'reject-all' };
    case 's':
      return { kind: 'skip' };
    case 'q':
      return { kind: 'quit' };
    default:
      return undefined;
  }
}

function formatEntry({ headline, date, dateline, opening, file }: EntryView): string {
  const day = [date, dateline].filter((part) => part !== undefined).join(' · ');
  return [
    styleText('bold', clean(headline)),
    clean(day),
    '',
    clean(opening),
    '',
    styleText('dim', clean(file)),
  ].join('\n');
}

function formatQuestion({ item, context, number, of }: Question): string {
  const value =
    item.field === 'language' ? `${item.value} (${languageNames.of(item.value) ?? '?'})` : clean(item.value);
  const title = `${number}/${of}  ${KINDS[item.field]}: ${styleText('bold', value)}`;
  return context ? `${title}\n${formatContext(context)}` : title;
}

const formatContext = ({ before, found, after }: Context): string =>
  `${styleText('dim', clean(before))}${styleText('underline', clean(found))}${styleText('dim', clean(after))}`;

/** Without what would steer the terminal. */
const clean = (value: string): string => value.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
