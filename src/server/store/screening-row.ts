import type { Screening } from '../../screening/screening.ts';
import type { ScreeningChange } from '../../screening/screening-book.ts';
import { openOrNull, sealOrNull, type Codec } from './codec.ts';
import type { ScreeningsTable } from './tables.ts';

const columnOf = {
  reference: 'reference',
  status: 'status',
  childName: 'child_name',
  practitionerId: 'practitioner_id',
  teamId: 'team_id',
  instrumentVersion: 'instrument_version',
  pathwayVersion: 'pathway_version',
  startedAt: 'started_at',
  revision: 'revision',
  changedAt: 'changed_at',
  referralReceivedAt: 'referral_received_at',
  completedAt: 'completed_at',
  signedOffAt: 'signed_off_at',
  suggestedScore: 'suggested_score',
  finalScore: 'final_score',
  consultedId: 'consulted_id',
  discardReason: 'discard_reason',
} as const satisfies Record<Exclude<keyof Screening, 'id'>, keyof ScreeningsTable>;

const SEALED: ReadonlySet<string> = new Set(['childName', 'discardReason']);

function placeOf(id: string, column: string): string {
  return `screenings.${column}/${id}`;
}

/** The columns of a screening that a change touches, as they are kept. */
export function screeningColumns(
  codec: Codec,
  id: string,
  change: ScreeningChange,
): Partial<ScreeningsTable> {
  const columns: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(columnOf)) {
    const value = change[field as keyof ScreeningChange];
    if (value === undefined) continue;
    columns[column] = SEALED.has(field)
      ? sealOrNull(codec, value as string | null, placeOf(id, column))
      : value;
  }
  return columns;
}

/** A whole screening as it is kept. */
export function screeningRow(codec: Codec, screening: Screening): ScreeningsTable {
  return { id: screening.id, ...screeningColumns(codec, screening.id, screening) } as ScreeningsTable;
}

/** A screening as it was kept. */
export function screeningOf(codec: Codec, row: ScreeningsTable): Screening {
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    childName: openOrNull(codec, row.child_name, placeOf(row.id, 'child_name')),
    practitionerId: row.practitioner_id,
    teamId: row.team_id,
    instrumentVersion: row.instrument_version,
    pathwayVersion: row.pathway_version,
    startedAt: row.started_at,
    revision: row.revision,
    changedAt: row.changed_at,
    referralReceivedAt: row.referral_received_at,
    completedAt: row.completed_at,
    signedOffAt: row.signed_off_at,
    suggestedScore: row.suggested_score,
    finalScore: row.final_score,
    consultedId: row.consulted_id,
    discardReason: openOrNull(codec, row.discard_reason, placeOf(row.id, 'discard_reason')),
  };
}
