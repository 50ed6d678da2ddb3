import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** What a stand-in remembers: a value in memory, and the file it is written to before anything is answered. */
export interface Kept<T> {
  readonly value: T;
  /** Writes the value whole, under another name first, so that a kill leaves the old file or the new one. */
  keep(): void;
}

/**
 * Opens a stand-in's file, or begins with `empty` when there is none. A file that does not hold what it should is
 * refused by name rather than thrown away: somebody's training is in it.
 */
export function openKept<S extends z.ZodType>(file: string, schema: S, empty: z.infer<S>): Kept<z.infer<S>> {
  const value = read(file, schema) ?? empty;
  return { value, keep: () => writeWhole(file, JSON.stringify(value)) };
}

/** Writes a file whole or not at all, readable by this account only. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function read<S extends z.ZodType>(file: string, schema: S): z.infer<S> | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(asJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${file} is damaged or from another version. Move it away to start its training data afresh.`,
  );
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
