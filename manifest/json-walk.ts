/** Any JSON value, as read from a manifest. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON value with named parts. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Where something stands in a manifest: `path` as a person would write it (`bots[0].botId`), `place` without the counting (`bots[].botId`). */
export interface Place {
  readonly path: string;
  readonly place: string;
}

/** One text of a manifest and where it stands. */
export interface PlacedText extends Place {
  readonly text: string;
}

/** One object of a manifest and where it stands. */
export interface PlacedObject extends Place {
  readonly object: JsonObject;
}

/** Every text of a manifest, in the order written. */
export function textsIn(json: Json, path = ''): readonly PlacedText[] {
  if (typeof json === 'string') return [{ ...placeOf(path), text: json }];
  return childrenOf(json, path).flatMap(([child, childPath]) => textsIn(child, childPath));
}

/** Every object of a manifest, the manifest itself first. */
export function objectsIn(json: Json, path = ''): readonly PlacedObject[] {
  const within = childrenOf(json, path).flatMap(([child, childPath]) => objectsIn(child, childPath));
  return isObject(json) ? [{ ...placeOf(path), object: json }, ...within] : within;
}

/** Whether a value is a list, told to the compiler too. */
export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** Whether a value has named parts. */
export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !isList(json);
}

function childrenOf(json: Json, path: string): readonly (readonly [Json, string])[] {
  if (isList(json)) return json.map((item, i) => [item, `${path}[${i}]`] as const);
  if (!isObject(json)) return [];
  return Object.entries(json).map(
    ([name, value]) => [value, path === '' ? name : `${path}.${name}`] as const,
  );
}

function placeOf(path: string): Place {
  return { path, place: path.replace(/\[\d+\]/g, '[]') };
}
