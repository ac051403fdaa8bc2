import { DatabaseSync } from 'node:sqlite';

/** Words → their English stems, as SQLite's `porter` tokenizer makes them (Porter's first algorithm; Pagefind has his second). */
export function stemAll(words: Iterable<string>): Map<string, string> {
  const list = [...words];
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE word USING fts5(text, tokenize='porter unicode61')`);
  database.exec(`CREATE VIRTUAL TABLE stem USING fts5vocab(word, instance)`);
  const insert = database.prepare('INSERT INTO word (rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  list.forEach((word, at) => insert.run(at, word));
  database.exec('COMMIT');
  const stems = new Map(list.map((word) => [word, word]));
  for (const { term, doc } of database.prepare('SELECT term, doc FROM stem WHERE offset = 0').iterate())
    stems.set(list[Number(doc)] ?? '', String(term));
  database.close();
  return stems;
}
