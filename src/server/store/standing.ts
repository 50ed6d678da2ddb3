import type { Compilable, CompiledQuery } from 'kysely';
import type { OpenTransaction, StoreDialect } from './engine.ts';

class Blank {
  readonly place: number;

  constructor(place: number) {
    this.place = place;
  }
}

/** Stands in a statement for the value that is given in this place later. */
export type BlankAt = (place: number) => never;

const blankAt = ((place: number) => new Blank(place)) as unknown as BlankAt;

/**
 * A statement that is put together once for each database, and from then on only given other values: putting one together
 * takes longer than SQLite needs to answer it.
 */
export function standing<Row>(
  build: (open: OpenTransaction, blank: BlankAt) => Compilable<Row>,
): (open: OpenTransaction, ...values: readonly unknown[]) => CompiledQuery<Row> {
  const built: Partial<Record<StoreDialect, CompiledQuery<Row>>> = {};
  return (open, ...values) => {
    const statement = (built[open.dialect] ??= build(open, blankAt).compile());
    const parameters = statement.parameters.map((held) =>
      held instanceof Blank ? values[held.place] : held,
    );
    return { ...statement, parameters };
  };
}

/** The rows a statement gives. */
export async function rowsOf<Row>({ db }: OpenTransaction, statement: CompiledQuery<Row>): Promise<Row[]> {
  return (await db.executeQuery(statement)).rows;
}

/** The one row a statement gives, if it gives any. */
export async function rowOf<Row>(
  open: OpenTransaction,
  statement: CompiledQuery<Row>,
): Promise<Row | undefined> {
  return (await rowsOf(open, statement))[0];
}
