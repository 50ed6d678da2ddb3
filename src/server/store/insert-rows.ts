import type { Compilable, CompiledQuery, Insertable, InsertQueryBuilder, InsertResult } from 'kysely';
import type { OpenTransaction, StoreDialect } from './engine.ts';
import type { Tables } from './tables.ts';

type Table = keyof Tables & string;
type Row<T extends Table> = Insertable<Tables[T]>;
type Insertion<T extends Table> = InsertQueryBuilder<Tables, T, InsertResult>;

const KEPT = 200;

/**
 * Makes the statement that saves rows of one table, all in one. It is built once for a number of rows and then given
 * other values, so every row has the same columns in the same order, with null for what is missing.
 */
export function rowsInto<T extends Table>(
  table: T,
  finished: (insertion: Insertion<T>) => Compilable = (insertion) => insertion,
): (open: OpenTransaction, rows: readonly Row<T>[]) => Promise<void> {
  const built: Record<StoreDialect, Map<number, CompiledQuery>> = { sqlite: new Map(), postgres: new Map() };
  return async ({ db, dialect, write }, rows) => {
    if (rows.length === 0) return;
    let statement = built[dialect].get(rows.length);
    if (statement === undefined) {
      const insertion = db.insertInto(table).values(rows as never) as unknown as Insertion<T>;
      statement = finished(insertion).compile();
      if (built[dialect].size < KEPT) built[dialect].set(rows.length, statement);
    }
    await write({ ...statement, parameters: rows.flatMap((row) => Object.values(row) as unknown[]) });
  };
}
