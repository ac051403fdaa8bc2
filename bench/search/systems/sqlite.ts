import { DatabaseSync } from 'node:sqlite';
import type { MakeSystem } from './ranking-system.ts';
import { DEPTH } from '../quality/measures.ts';

/**
 * SQLite's FTS5 as Node brings it, ranked by its own BM25: with nothing set: all words must occur, as they are typed, and no
 * column counts more.
 */
export const makeSqlite: MakeSystem = (corpus) => {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE article USING fts5(headline, body)`);
  const insert = database.prepare('INSERT INTO article (rowid, headline, body) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  corpus.forEach(({ headline, body }, at) => insert.run(at, headline, body));
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT rowid FROM article WHERE article MATCH ? ORDER BY rank, rowid LIMIT ${DEPTH}`,
  );
  return Promise.resolve({
    title: 'SQLite FTS5 BM25',
    find: (text) => {
      const words = text.split(' ').map((word) => `"${word}"`);
      const rows = select.all(words.join(' '));
      return Promise.resolve(rows.map((row) => corpus[Number(row['rowid'])]?.path ?? ''));
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  });
};
