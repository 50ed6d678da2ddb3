import { nowText, type InstantText } from '../kernel/clock.ts';
import { londonDayOf } from '../kernel/london-day.ts';
import { refusedReading, type AuditEntry } from '../kernel/audit-entry.ts';
import { granted, notFound, refused, type Result } from '../kernel/refusal.ts';
import type { StoredStep } from '../pathway/next-step.ts';
import type { Asking } from '../people/asking.ts';
import { mayFillIn, mayManage, mayRead, type Relation } from '../people/may.ts';
import type { ScreeningNeeds, ScreeningRecords } from './needs.ts';
import { isClosed, isOpen } from './own-draft.ts';
import { relationFrom } from './relation.ts';
import type { Completion, DraftAnswer, Return, Screening, SignOff } from './screening.ts';
import { mayRecordDone } from './resolve-step.ts';
import { openAlerts } from './settle-alerts.ts';

/** What the person who asks may do with a screening now. */
export interface MayDo {
  readonly fillIn: boolean;
  readonly discard: boolean;
  readonly acknowledge: boolean;
  readonly signOff: boolean;
  readonly returnIt: boolean;
  readonly readAudit: boolean;
  readonly resolveSteps: boolean;
  /** The steps of which they may say that they were done outside Safeguard. */
  readonly recordDone: readonly string[];
  /** Whether they may hand it to another practitioner. */
  readonly handOver: boolean;
}

/** Everything on record about one screening itself. */
export interface ScreeningRecord {
  readonly screening: Screening;
  /** Its draft's; none once it is completed, when the newest completion holds what counts. */
  readonly answers: readonly DraftAnswer[];
  readonly completions: readonly Completion[];
  readonly returns: readonly Return[];
  readonly signOff: SignOff | null;
  readonly steps: readonly StoredStep[];
  /** Who answers for it in turn, today. */
  readonly inTurn: readonly string[];
  readonly may: MayDo;
}

function mayDo(
  asking: Asking,
  screening: Screening,
  relation: Relation,
  steps: readonly StoredStep[],
): MayDo {
  const own = mayFillIn(asking.by, relation);
  const manages = mayManage(asking.by, relation);
  const waiting = screening.status === 'completed';
  return {
    fillIn: own && isOpen(screening),
    discard: own && screening.status === 'draft',
    acknowledge: manages && openAlerts(steps).length > 0,
    signOff: manages && waiting,
    returnIt: manages && waiting,
    readAudit: manages,
    resolveSteps: manages,
    recordDone: steps.filter((step) => mayRecordDone(step, manages, asking.by.id)).map(({ id }) => id),
    handOver: manages && !isClosed(screening),
  };
}

/** The record of a screening for the person who asks, from its parts as they were read. */
export function recordFor(
  asking: Asking,
  relation: Relation,
  parts: Omit<ScreeningRecord, 'may' | 'inTurn'>,
): ScreeningRecord {
  return { ...parts, inTurn: relation.inTurn, may: mayDo(asking, parts.screening, relation, parts.steps) };
}

/** What the audit says about opening a record. */
export function opening(asking: Asking, id: string, at: InstantText): AuditEntry {
  return {
    at,
    by: asking.by.id,
    what: 'screening-opened',
    screeningId: id,
    from: asking.from,
    detail: {},
  };
}

/**
 * Opens a screening for someone who may read it; opening, and that somebody else tried, is itself recorded in the audit. A draft in progress is read by
 * its practitioner and whoever answers for it; others see it once it is completed.
 */
export async function readScreening(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
): Promise<Result<ScreeningRecord>> {
  return needs.store.within(async (records) => {
    const opened = await openFor(needs, records, asking, id, 'screening');
    if (opened === undefined) return notFound('screening');
    const { screening, steps, relation } = opened;
    await records.audit.append([opening(asking, id, nowText(needs.clock))]);
    const [answers, completions, returns, signOff] = await Promise.all([
      isFilledIn(screening) ? [] : records.screenings.draftAnswers(id),
      records.screenings.completions(id),
      records.screenings.returns(id),
      records.screenings.signOff(id),
    ]);
    const parts = { screening, steps, answers, completions, returns, signOff: signOff ?? null };
    return granted(recordFor(asking, relation, parts));
  });
}

/** Completed, so that what counts is its newest completion and no longer its draft. */
function isFilledIn({ status }: Screening): boolean {
  return status === 'completed' || status === 'signed-off';
}

async function openFor(
  needs: ScreeningNeeds,
  records: ScreeningRecords,
  asking: Asking,
  id: string,
  what: 'screening' | 'audit',
) {
  const [screening, steps, away] = await Promise.all([
    records.screenings.find(id),
    records.steps.ofScreening(id),
    records.absences.on(londonDayOf(nowText(needs.clock))),
  ]);
  if (screening === undefined) return undefined;
  const relation = relationFrom(screening, steps, new Set(away.keys()), needs.directory);
  if (mayRead(asking.by, relation)) return { screening, steps, relation };
  await records.audit.append([refusedReading(asking, what, id, nowText(needs.clock))]);
  return undefined;
}

/** The audit of a screening, oldest first, for whoever manages it; that it was read, or refused, stands in it from then on. */
export async function readAudit(
  needs: ScreeningNeeds,
  asking: Asking,
  id: string,
): Promise<Result<readonly AuditEntry[]>> {
  return needs.store.within(async (records) => {
    const opened = await openFor(needs, records, asking, id, 'audit');
    if (opened === undefined) return notFound('screening');
    const at = nowText(needs.clock);
    if (!mayManage(asking.by, opened.relation)) {
      await records.audit.append([refusedReading(asking, 'audit', id, at)]);
      return refused({ kind: 'not-permitted', because: 'The audit is read by the manager of the team.' });
    }
    const entries = await records.audit.ofScreening(id);
    await records.audit.append([{ ...opening(asking, id, at), what: 'audit-read' }]);
    return granted(entries);
  });
}
