import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { entryPermalink } from '../model/urls.ts';

/** An entry, by where it is and what it was made of. */
export interface Registered {
  /** `articles/YYYY/MM/DD/slug.md`. */
  path: string;
  /** SHA-256 of the record that it was made of. */
  sha256: string;
  /** '' when the source gave no identifier. */
  identity: string;
}

/** All that the register keeps of an entry. */
export interface Registration extends Registered {
  size: number;
  /** Milliseconds since 1970. */
  mtime: number;
  /** Old paths that lead to it. */
  aliases: string[];
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (
    path TEXT PRIMARY KEY, sha256 TEXT, identity TEXT, size INTEGER, mtime REAL, seen INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_identity ON entries (identity);
  CREATE INDEX IF NOT EXISTS by_digest ON entries (sha256);
  CREATE TABLE IF NOT EXISTS aliases (alias TEXT PRIMARY KEY, path TEXT) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_path ON aliases (path);
`;

/**
 * Which records are in the archive already, and which addresses are taken. A file beside the build's caches, made anew
 * from the entries whenever it is missing, so nothing is lost with it; on disk, because an archive may have more
 * articles than fit in memory.
 */
export class Register {
  readonly #db: DatabaseSync;
  readonly #statements: ReturnType<typeof prepareAll>;
  #run = 0;
  /** False while no entry has an old address, as in most archives: then nothing has to be asked. */
  #hasAliases: boolean;

  private constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(SCHEMA);
    this.#statements = prepareAll(db);
    const { last } = db.prepare('SELECT max(seen) AS last FROM entries').get() as { last: number | null };
    this.#run = (last ?? 0) + 1;
    this.#hasAliases = db.prepare('SELECT alias FROM aliases LIMIT 1').get() !== undefined;
  }

  /**
   * Opens the register at a file and keeps others out until it is closed.
   * @returns undefined when another import has it open
   */
  static open(file: string): Register | undefined {
    mkdirSync(dirname(file), { recursive: true });
    try {
      return Register.#open(file);
    } catch (error) {
      if (isBusy(error)) return undefined;
      // Damaged, or of another version: it can be made anew.
      for (const part of ['', '-wal', '-shm', '-journal']) rmSync(file + part, { force: true });
      return Register.#open(file);
    }
  }

  static #open(file: string): Register {
    const db = new DatabaseSync(file);
    try {
      // A cache: speed goes before durability, and a lost write is found out by the next look at the entries.
      db.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; BEGIN EXCLUSIVE;',
      );
      return new Register(db);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** Marks an entry as still there when it has not changed since it was registered. */
  confirm(path: string, size: number, mtime: number): boolean {
    const known = this.#statements.byPath.get(path);
    if (known?.['size'] !== size || known['mtime'] !== mtime) return false;
    this.#statements.touch.run(this.#run, path);
    return true;
  }

  /** Adds an entry, or what has become of it. */
  put({ path, sha256, identity, size, mtime, aliases }: Registration): void {
    this.#statements.put.run(path, sha256, identity, size, mtime, this.#run);
    if (this.#hasAliases) this.#statements.deleteAliases.run(path);
    this.#hasAliases ||= aliases.length > 0;
    for (const alias of aliases) this.#statements.putAlias.run(toKey(alias), path);
  }

  /** Takes an entry out. */
  delete(path: string): void {
    this.#statements.delete.run(path);
    this.#statements.deleteAliases.run(path);
  }

  /** Takes out the entries that this run has neither confirmed nor put: their files are gone. */
  deleteUnseen(): void {
    this.#statements.deleteUnseenAliases.run(this.#run);
    this.#statements.deleteUnseen.run(this.#run);
  }

  /** The entry made of a record with this identity. */
  findByIdentity(identity: string): Registered | undefined {
    return this.#toEntry(this.#statements.byIdentity.get(identity));
  }

  /** The entry made of a record with these bytes. */
  findByDigest(sha256: string): Registered | undefined {
    return this.#toEntry(this.#statements.byDigest.get(sha256));
  }

  /** True when an entry, or an old address of one, stands at a path (`articles/2020/09/04/slug.md`). */
  isTaken(path: string): boolean {
    return (
      this.#statements.byPath.get(path) !== undefined || this.aliasOwner(entryPermalink(path)) !== undefined
    );
  }

  /** The entry to which an old address leads. */
  aliasOwner(alias: string): string | undefined {
    const row = this.#hasAliases ? this.#statements.alias.get(toKey(alias)) : undefined;
    return row ? String(row['path']) : undefined;
  }

  /** Keeps what has been registered so far, whatever happens next. */
  save(): void {
    this.#db.exec('COMMIT; BEGIN EXCLUSIVE;');
  }

  /** Lets others in, and keeps everything; or only what has been saved. */
  close({ keep }: { keep: boolean }): void {
    this.#db.exec(keep ? 'COMMIT;' : 'ROLLBACK;');
    this.#db.close();
  }

  #toEntry(row: Record<string, unknown> | undefined): Registered | undefined {
    if (!row) return undefined;
    return {
      path: String(row['path']),
      sha256: String(row['sha256']),
      identity: String(row['identity']),
    };
  }
}

/** What disks that ignore capitals and Unicode form take for the same path. */
const toKey = (alias: string): string => alias.normalize('NFC').toLowerCase();

const isBusy = (error: unknown): boolean =>
  error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);

/** The questions that are asked of the register and the changes that are made to it, each prepared once. */
function prepareAll(db: DatabaseSync) {
  const one = (sql: string): StatementSync => db.prepare(sql);
  return {
    byPath: one('SELECT * FROM entries WHERE path = ?'),
    byIdentity: one("SELECT * FROM entries WHERE identity = ? AND identity <> '' ORDER BY path LIMIT 1"),
    byDigest: one("SELECT * FROM entries WHERE sha256 = ? AND sha256 <> '' ORDER BY path LIMIT 1"),
    put: one(
      'INSERT OR REPLACE INTO entries (path, sha256, identity, size, mtime, seen) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    touch: one('UPDATE entries SET seen = ? WHERE path = ?'),
    delete: one('DELETE FROM entries WHERE path = ?'),
    alias: one('SELECT path FROM aliases WHERE alias = ?'),
    putAlias: one('INSERT OR REPLACE INTO aliases (alias, path) VALUES (?, ?)'),
    deleteAliases: one('DELETE FROM aliases WHERE path = ?'),
    deleteUnseen: one('DELETE FROM entries WHERE seen <> ?'),
    deleteUnseenAliases: one('DELETE FROM aliases WHERE path IN (SELECT path FROM entries WHERE seen <> ?)'),
  };
}
