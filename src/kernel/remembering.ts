/**
 * The same pure function of a day or an instant, which remembers what it gave for the last few hundred: the same days are
 * counted from and written out all day long, and calendar arithmetic is the dearest part of showing a record.
 */
export function remembering<T>(answer: (about: string) => T, most = 500): (about: string) => T {
  const known = new Map<string, T>();
  return (about) => {
    if (known.has(about)) return known.get(about) as T;
    const found = answer(about);
    if (known.size >= most) known.clear();
    known.set(about, found);
    return found;
  };
}
