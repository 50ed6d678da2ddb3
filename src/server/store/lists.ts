import { sql, type RawBuilder, type ReferenceExpression } from 'kysely';
import type { OpenTransaction } from './engine.ts';
import type { Tables } from './tables.ts';

/** Whether a column is one of these texts: one parameter however long the list, so that the statement stays the same. */
export function isOneOf<Table extends keyof Tables>(
  { db, dialect }: OpenTransaction,
  column: ReferenceExpression<Tables, Table>,
  texts: readonly string[],
): RawBuilder<boolean> {
  const name = db.dynamic.ref(column as string);
  return dialect === 'postgres'
    ? sql<boolean>`${name} = any(${texts})`
    : sql<boolean>`${name} in (select value from json_each(${JSON.stringify(texts)}))`;
}
