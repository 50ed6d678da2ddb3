import { instrumentTable } from './instrument-table.ts';
import { instrumentV1 } from './instrument-v1.ts';

console.log(instrumentTable(instrumentV1).trimEnd());
