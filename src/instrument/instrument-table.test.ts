import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentTable } from './instrument-table.ts';
import { instrumentV1 } from './instrument-v1.ts';

test('the page that safeguarding leads read is what the instrument says', () => {
  const page = readFileSync(join(process.cwd(), 'docs/instrument-v1.md'), 'utf8');
  expect(page).toBe(instrumentTable(instrumentV1));
});

test('the page says what a sign does', () => {
  const page = instrumentTable(instrumentV1);
  expect(page).toContain(
    '| G10 | Taken or moved to a place or person for sexual exploitation | sign: harm | consider the National Referral Mechanism; evidence of it sets P4 |',
  );
  expect(page).toContain(
    '| S1 | Sexually transmitted infection, especially repeated | sign: general | harm if under 13 |',
  );
});
