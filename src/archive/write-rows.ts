/** Brings a table of the store up to what it should hold; rows that stand already are not touched. */
import type { DatabaseSync } from 'node:sqlite';

/** Makes the table hold exactly the rows; their first column is its key. */
export function writeRows(
  store: DatabaseSync,
  { table, columns, rows }: { table: string; columns: readonly string[]; rows: Rows },
): void {
  const [key = ''] = columns;
  const remove = store.prepare(`DELETE FROM ${table} WHERE ${key} = ?`);
  const write = store.prepare(
    `INSERT OR REPLACE INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
  );
  const standing = new Set<string>();
  const gone: string[] = [];
  for (const row of store.prepare(`SELECT ${columns.join()} FROM ${table}`).iterate()) {
    const id = String(row[key]);
    const wanted = rows.get(id);
    if (wanted === undefined) gone.push(id);
    else if (columns.every((column, index) => row[column] === wanted[index])) standing.add(id);
  }
  for (const id of gone) remove.run(id);
  for (const [id, row] of rows) if (!standing.has(id)) write.run(...row);
}

/** By key; of one table. */
export type Rows = ReadonlyMap<string, (string | number)[]>;
