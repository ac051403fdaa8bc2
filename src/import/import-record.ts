import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleInput } from '../schema/article.ts';
import { parseArticleEntry } from '../schema/parse-entry.ts';
import { chooseSlug } from './choose-slug.ts';
import { editEntry } from './edit-entry.ts';
import { EntryWriter } from './entry-writer.ts';
import type { Finding, FormatName, SourceRecord } from './format.ts';
import { identityOf } from './identity.ts';
import type { ImportOptions } from './import-options.ts';
import { SUBJECT_KINDS } from '../model/subject.ts';
import { entryPermalink } from '../model/urls.ts';
import { makeEntry, type MadeEntry, uniqueNames } from './make-entry.ts';
import { entryPath, firstFree, freeAliases } from './place-entry.ts';
import type { Register, Registered } from './register.ts';
import { countSuggestions, suggestFor, withoutFacts } from './suggest/suggest-for.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** A record that holds an article. */
export type ArticleRecord = Extract<SourceRecord, { kind: 'article' }>;

/** Where a record came from. */
export interface Origin {
  /** Name of the source file. */
  file: string;
  format: FormatName;
  /** SHA-256 of the record's bytes. */
  sha256: string;
}

/** A record among others: where it came from, and what it is known by. */
interface KnownBy extends Origin {
  /** The source's own identifier. */
  id?: string | undefined;
  /** '' when it has none. */
  identity: string;
}

/** What became of a record. */
export type Outcome = { warnings: Finding[] } & (
  | { kind: 'written' | 'updated'; path: string; text: string }
  | { kind: 'unchanged' }
  | { kind: 'skipped'; reason: string }
  | { kind: 'rejected'; problems: Finding[] }
);

/** Brings records into an archive, one after another. */
export class RecordImporter {
  readonly #contentDir: string;
  readonly #register: Register;
  readonly #options: ImportOptions;
  readonly #writer: EntryWriter;

  constructor(contentDir: string, register: Register, options: ImportOptions) {
    this.#contentDir = contentDir;
    this.#register = register;
    this.#options = options;
    this.#writer = new EntryWriter(contentDir);
  }

  /** Imports one record. The same record again changes nothing, whatever the options. */
  async import(record: ArticleRecord, origin: Origin): Promise<Outcome> {
    const { draft } = record;
    const id = draft.id ?? record.id;
    const identity = identityOf({ ...origin, id }) ?? '';
    const source: KnownBy = { ...origin, id, identity };
    const known =
      this.#register.findByIdentity(identity) ??
      // A record with an identifier of its own is another article, even if it says the same.
      (identity === '' ? this.#register.findByDigest(origin.sha256) : undefined);
    if (known?.sha256 === origin.sha256) return { kind: 'unchanged', warnings: [] };

    const made = makeEntry(draft, this.#options);
    const warnings = [...record.warnings, ...made.warnings];
    if (made.problems) return { kind: 'rejected', problems: made.problems, warnings };
    if (this.#options.suggest) await this.#suggest(made.entry);
    const outcome = known ? this.#meet(known, made.entry, source) : this.#add(made.entry, source);
    return { ...outcome, warnings: [...warnings, ...outcome.warnings] };
  }

  #add(entry: MadeEntry, source: KnownBy): Outcome {
    const { transliterate } = this.#options;
    const path = this.#firstFree(entry.day, chooseSlug(entry.fields.headline, { transliterate }));
    const { aliases, warnings } = freeAliases(this.#register, entry.fields.aliases ?? [], path);
    const fields: ArticleInput = { ...entry.fields, aliases, provenance: this.#provenance(source) };
    const text = `${writeFrontMatter(fields)}\n${entry.body}`;
    this.#put(path, text, source, aliases);
    return { kind: 'written', path, text, warnings };
  }

  /** A record whose article is in the archive in another wording. */
  #meet(known: Registered, entry: MadeEntry, source: KnownBy): Outcome {
    switch (this.#options.onConflict) {
      case 'skip':
        return { kind: 'skipped', reason: 'changed-at-source', warnings: [explainChanged(known, source)] };
      case 'fail':
        return { kind: 'rejected', problems: [explainChanged(known, source)], warnings: [] };
      case 'update':
        return this.#update(known, entry, source);
    }
  }

  /**
   * What the record says takes the place of what the entry says; what only the entry says (subjects that an archivist has
   * added, corrections, old addresses) stays. When the date has changed, the entry moves and its old address leads to it.
   */
  #update(known: Registered, entry: MadeEntry, source: KnownBy): Outcome {
    const old = readFileSync(join(this.#contentDir, known.path), 'utf8');
    const { entry: before } = parseArticleEntry(Buffer.from(old), known.path);
    if (!before) return { kind: 'rejected', problems: [explainBroken(known.path)], warnings: [] };
    const moved = !known.path.startsWith(entryPath(entry.day, '').slice(0, -'.md'.length));
    const slug = /([^/]+)\.md$/.exec(known.path)?.[1] ?? 'article';
    const path = moved ? this.#firstFree(entry.day, slug) : known.path;
    const former = moved ? [entryPermalink(known.path)] : [];
    const { aliases, warnings } = freeAliases(
      this.#register,
      [...new Set([...before.fields.aliases, ...(entry.fields.aliases ?? [])])],
      path,
    );
    const { headline, suppliedHeadline, suggested: _suggested, ...given } = entry.fields;
    const changes: Record<string, unknown> = {
      ...withoutEmpty(given),
      provenance: this.#provenance(source),
    };
    for (const kind of SUBJECT_KINDS) {
      const names = uniqueNames([...before.fields[kind], ...(given[kind] ?? [])]);
      if (names.length > before.fields[kind].length) changes[kind] = names;
      else Reflect.deleteProperty(changes, kind);
    }
    if (suppliedHeadline !== true) Object.assign(changes, { headline, suppliedHeadline: undefined });
    const all = [...aliases, ...former];
    if (all.length > 0) changes['aliases'] = all;
    const text = editEntry(old, changes, `\n${entry.body}`);
    // Moved first and then written anew, so that at no moment there are two.
    if (moved && !this.#options.dryRun) this.#writer.move(known.path, path);
    if (moved) this.#register.delete(known.path);
    this.#put(path, text, source, all);
    return { kind: 'updated', path, text, warnings };
  }

  #firstFree(day: string, slug: string): string {
    return firstFree(day, slug, (path) => this.#register.isTaken(path));
  }

  async #suggest({ fields, blocks }: MadeEntry): Promise<void> {
    const found = await suggestFor(blocks.join('\n\n'), fields.language ?? this.#options.language);
    const suggested = withoutFacts(found, fields);
    if (countSuggestions(suggested) > 0) fields.suggested = suggested;
  }

  #provenance({ id, file, format, sha256 }: KnownBy): NonNullable<ArticleInput['provenance']> {
    const line = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
    const record = line(id ?? '');
    return {
      file: line(file) || 'unnamed',
      ...(record !== '' && { record }),
      format,
      sha256,
      imported: this.#options.today,
    };
  }

  #put(path: string, text: string, { sha256, identity }: KnownBy, aliases: string[]): void {
    const written = this.#options.dryRun ? { size: 0, mtime: 0 } : this.#writer.write(path, text);
    this.#register.put({ path, sha256, identity, aliases, ...written });
  }
}

const withoutEmpty = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const explainChanged = ({ path }: Registered, { id }: KnownBy): Finding => ({
  rule: 'changed-at-source',
  message: `The archive has this article in another wording, ${path}.`,
  ...(id !== undefined && { found: id }),
  expected: '--on-conflict update to take over what the source says now',
});

const explainBroken = (path: string): Finding => ({
  rule: 'broken-entry',
  message: `The article's entry ${path} has mistakes, so it cannot be updated.`,
  expected: 'an entry that npm run check finds no error in',
});
