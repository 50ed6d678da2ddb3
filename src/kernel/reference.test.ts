import { isReference, newId, newReference } from './reference.ts';

describe('a reference', () => {
  it('has no vowel and nothing that sounds or looks like another sign', () => {
    const drawn = Array.from({ length: 2000 }, () => newReference());
    expect(drawn.filter((reference) => !isReference(reference))).toEqual([]);
    expect(drawn.filter((reference) => /[AEIOUYBLSZ0125]/.test(reference.slice(3)))).toEqual([]);
  });

  it('is hardly ever drawn twice', () => {
    expect(new Set(Array.from({ length: 2000 }, () => newReference())).size).toBeGreaterThan(1990);
  });

  it.each(['SC-7K3QX', 'SC-7K3QXDD', 'sc-7K3QXD', 'SC-7K3QXI', 'SC 7K3QXD', ''])(
    'does not take "%s" for one',
    (text) => {
      expect(isReference(text)).toBe(false);
    },
  );
});

describe('a new identity', () => {
  it('is a UUID that nobody else has, however many are drawn at the same moment', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
  });

  it('lies beside those drawn at the same time', () => {
    const before = newId();
    let later = newId();
    while (later.slice(0, 13) === before.slice(0, 13)) later = newId();
    expect(later > before).toBe(true);
    const millisecond = (id: string) => parseInt(id.slice(0, 13).replace('-', ''), 16);
    expect(Math.abs(millisecond(newId()) - Date.now())).toBeLessThan(5000);
  });
});
