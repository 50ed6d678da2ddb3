import { createHash } from 'node:crypto';

/** The name under which our own key stands on a message or an event, so that it is found again. Never change it. */
const KEY_PROPERTY = 'String {5b0e2d3c-9a41-4f7e-8f0a-6a3f2f6f7c11} Name SafeguardKey';

/** The key as a property to be created with a message or an event. */
export function keyProperty(key: string): { id: string; value: string } {
  return { id: KEY_PROPERTY, value: key };
}

/** The query that finds whatever carries a key; `select` names the properties to read. */
export function withKey(key: string, select: string): string {
  const value = key.replaceAll("'", "''");
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY_PROPERTY}' and ep/value eq '${value}')`;
  return `?$filter=${encodeURIComponent(filter)}&$select=${select}&$top=20`;
}

/** A GUID that follows from a key: the same key is the same GUID for ever, and says nothing about it. */
export function guidOf(key: string): string {
  const bytes = createHash('sha256').update(key).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
