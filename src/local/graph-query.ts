import type { Request } from 'express';
import { z } from 'zod';
import { Declined } from './declined.ts';

/** A property of our own on a message or an event; its id names a type, a GUID and a name. */
export const extendedProperty = z.strictObject({
  id: z.string().regex(/^String \{[0-9a-f-]{36}\} Name \S+$/i, 'not the id of a named String property'),
  value: z.string(),
});

type ExtendedProperty = z.infer<typeof extendedProperty>;

/** A mailbox or attendee address as Graph nests it. */
export const recipient = z.strictObject({
  emailAddress: z.strictObject({ address: z.email(), name: z.string().optional() }),
});

/** A text with its kind; Graph takes the kind in any case. */
export const itemBody = z.strictObject({
  contentType: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['html', 'text'])),
  content: z.string(),
});

/** What both messages and events carry beside their Graph properties. */
export interface Tagged {
  readonly properties: readonly ExtendedProperty[];
}

/**
 * Answers a list: nothing filtered, or exactly the filter by one extended property; `$top` (10 by default) and `$skip`
 * with a link to the next page. Any other filter is declined, so that nobody comes to depend on what is not here.
 */
export function listPage<T extends Tagged>(
  req: Request,
  all: readonly T[],
  json: (each: T) => object,
): object {
  const found = all.filter(matchesFilter(text(req.query['$filter'])));
  const top = Number(req.query['$top'] ?? 10);
  const skip = Number(req.query['$skip'] ?? 0);
  if (!Number.isInteger(top) || top < 1 || !Number.isInteger(skip) || skip < 0) {
    throw new Declined(400, 'ErrorInvalidUrlQuery', '$top and $skip are whole numbers.');
  }
  const value = found.slice(skip, skip + top).map((each) => expandedAndSelected(req, each, json(each)));
  if (skip + top >= found.length) return { value };
  const next = new URL(req.originalUrl, `${req.protocol}://${req.get('host') ?? 'localhost'}`);
  next.searchParams.set('$skip', String(skip + top));
  return { value, '@odata.nextLink': next.href };
}

/** Applies `$expand` of extended properties, then `$select`, to one answer. */
export function expandedAndSelected(req: Request, item: Tagged, json: object): object {
  const expand = text(req.query['$expand']) ?? '';
  const wanted = /singleValueExtendedProperties\(\$filter=([^)]*)\)/i.exec(expand)?.[1];
  if (/singleValueExtendedProperties/i.test(expand) && wanted === undefined) {
    throw new Declined(
      400,
      'ErrorInvalidUrlQuery',
      'Extended properties are expanded with a $filter on their id.',
    );
  }
  const ids = [...(wanted ?? '').matchAll(/id eq '([^']*)'/gi)].map((each) => each[1]?.toLowerCase());
  const shown = item.properties.filter((each) => ids.includes(each.id.toLowerCase()));
  const selected = select(json, text(req.query['$select']));
  return shown.length === 0 ? selected : { ...selected, singleValueExtendedProperties: shown };
}

function select(json: object, fields: string | undefined): object {
  if (fields === undefined) return json;
  const names = new Set(['id', ...fields.split(',').map((each) => each.trim())]);
  return Object.fromEntries(Object.entries(json).filter(([name]) => names.has(name) || name.startsWith('@')));
}

const BY_PROPERTY =
  /^singleValueExtendedProperties\/any\((\w+):\s*\1\/id eq '((?:[^']|'')*)' and \1\/value eq '((?:[^']|'')*)'\)$/i;

function matchesFilter(filter: string | undefined): (item: Tagged) => boolean {
  if (filter === undefined) return () => true;
  const [, , id, value] = BY_PROPERTY.exec(filter.trim()) ?? [];
  if (id === undefined || value === undefined) {
    throw new Declined(
      400,
      'ErrorInvalidUrlQuery',
      'Only the filter by one extended property is understood here.',
    );
  }
  return (item) =>
    item.properties.some((each) => sameId(each.id, id) && each.value === value.replaceAll("''", "'"));
}

function sameId(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
