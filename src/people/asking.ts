import type { Channel } from '../kernel/audit-entry.ts';
import type { Person } from './person.ts';

/** Who asks, and through which door: kept with every audit entry. */
export interface Asking {
  readonly by: Person;
  readonly from: Channel;
}
