import { makeTokenSource } from './token-source.ts';

const NOW = 1_800_000_000_000;
const tokenEnding = (inSeconds: number, name = 'x') =>
  `head.${btoa(JSON.stringify({ exp: NOW / 1000 + inSeconds, name }))}.sign`;

function aSource(...tokens: readonly string[]) {
  const left = [...tokens];
  const ask = jest.fn(() => {
    const token = left.shift();
    return token === undefined ? Promise.reject(new Error('no more')) : Promise.resolve(token);
  });
  let now = NOW;
  return {
    source: makeTokenSource(ask, () => now),
    ask,
    later: (seconds: number) => void (now += seconds * 1000),
  };
}

describe('the token', () => {
  test('is asked for once and kept in hand', async () => {
    const { source, ask } = aSource(tokenEnding(3600));
    expect(source.inHand()).toBeNull();
    await Promise.all([source.token(), source.token(), source.token()]);
    expect(source.inHand()).toBe(await source.token());
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('is asked for again a minute before it ends', async () => {
    const next = tokenEnding(7200, 'next');
    const { source, later } = aSource(tokenEnding(3600), next);
    await source.token();
    later(3541);
    expect(source.inHand()).toBeNull();
    expect(await source.token()).toBe(next);
  });

  test('that was refused is replaced, once for everybody who met the refusal', async () => {
    const first = tokenEnding(3600);
    const next = tokenEnding(3600, 'next');
    const { source, ask } = aSource(first, next);
    await source.token();
    expect(await Promise.all([source.renew(first), source.renew(first)])).toEqual([next, next]);
    expect(await source.renew(first)).toBe(next);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('that cannot be read is used all the same, for a while: the server decides', async () => {
    const { source, later } = aSource('opaque', tokenEnding(9999));
    expect(await source.token()).toBe('opaque');
    expect(source.inHand()).toBe('opaque');
    later(300);
    expect(source.inHand()).toBeNull();
  });

  test('can be asked for again after the host had none', async () => {
    const { source, ask } = aSource();
    await expect(source.token()).rejects.toThrow('no more');
    await expect(source.token()).rejects.toThrow('no more');
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
