import { isReference, newReference } from './reference.ts';

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
