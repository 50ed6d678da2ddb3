import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IconFiles } from './lint-icons.ts';

const signature = '89504e470d0a1a0a';

/** The PNGs of a folder with their sizes in pixels, read from each file's own header. A file that is no PNG is thrown. */
export function readIconFiles(folder: string): IconFiles {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  return new Map(
    files.map((file) => {
      const bytes = readFileSync(join(folder, file));
      if (bytes.toString('hex', 0, 8) !== signature) throw new Error(`${file} is not a PNG picture.`);
      return [file, { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }];
    }),
  );
}
