import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Codec } from '../server/store/codec.ts';

/**
 * A codec that really scrambles, with a key of its own, and binds each text to its place: a test on it shows that every
 * personal text goes through the codec, and comes out only where it went in.
 */
export function scramblingCodec(): Codec {
  const key = randomBytes(32);
  return {
    seal(text, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64');
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      cipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28));
      return cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8');
    },
    matchKey: (text) => createHmac('sha256', key).update(text).digest('hex'),
  };
}
